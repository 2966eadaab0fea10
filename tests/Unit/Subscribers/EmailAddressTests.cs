using FsCheck.Xunit;
using MimeKit;
using Pipeline.Subscribers;

namespace Tests.Unit.Subscribers;

/// <summary>Which texts are mail addresses to us, and which two are the same.</summary>
public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ada@reader.example", "ada@reader.example")]
    [InlineData("  Ada.L@Reader.EXAMPLE ", "Ada.L@reader.example")]
    [InlineData("ada+mud@bücher.example", "ada+mud@xn--bcher-kva.example")]
    [InlineData("o'brien@reader.example", "o'brien@reader.example")]
    [InlineData("a@b.co", "a@b.co")]
    public void An_address_is_normalized(string typed, string expected)
    {
        EmailAddress.TryParse(typed, out var address).ShouldBeTrue();
        address.Value.ShouldBe(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("@reader.example")]
    [InlineData("ada@")]
    [InlineData("ada@localhost")]
    [InlineData("ada@127.0.0.1")]
    [InlineData("ada@[127.0.0.1]")]
    [InlineData("ada@reader..example")]
    [InlineData("ada@-reader.example")]
    [InlineData("ada@reader.example.")]
    [InlineData("a@b@reader.example")]
    [InlineData(".ada@reader.example")]
    [InlineData("ada..l@reader.example")]
    [InlineData("Ada <ada@reader.example>")]
    [InlineData("ada@reader.example, ben@reader.example")]
    [InlineData("ada@reader.example;ben@reader.example")]
    [InlineData("ada (comment)@reader.example")]
    [InlineData("\"ada l\"@reader.example")]
    [InlineData("ada@reader.example\r\nBcc: ben@reader.example")]
    [InlineData("ada\0@reader.example")]
    [InlineData("ädä@reader.example")]
    public void Anything_else_is_refused(string? typed) => EmailAddress.TryParse(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData(64, 180, true)]
    [InlineData(65, 100, false)]
    [InlineData(64, 190, false)]
    public void Addresses_have_a_longest_length(int local, int domain, bool good)
    {
        var labels =
            string.Join('.', Enumerable.Repeat(new string('b', 59), 3)) + "." + new string('c', domain - 180 > 0 ? domain - 180 + 1 : 1);
        var host = domain == 100 ? new string('b', 50) + ".example" : labels + ".example";
        EmailAddress.TryParse($"{new string('a', local)}@{host}", out _).ShouldBe(good);
    }

    [Fact]
    public void Upper_and_lower_case_are_the_same_subscriber()
    {
        EmailAddress.TryParse("Ada@Reader.example", out var one).ShouldBeTrue();
        EmailAddress.TryParse("ada@reader.example", out var two).ShouldBeTrue();
        one.Key.ShouldBe(two.Key);
        EmailAddress.IsKey(one.Key).ShouldBeTrue();
    }

    [Fact]
    public void Its_text_form_does_not_tell_it()
    {
        EmailAddress.TryParse("ada@reader.example", out var address).ShouldBeTrue();
        $"{address}".ShouldNotContain("ada");
    }

    [Property(MaxTest = 1000)]
    public bool What_is_taken_is_one_mailbox_without_line_breaks(string? typed) =>
        !EmailAddress.TryParse(typed, out var address)
        || (
            MailboxAddress.TryParse(address.Value, out var mailbox)
            && mailbox.GetAddress(idnEncode: true) == address.Value
            && !address.Value.Any(char.IsControl)
        );

    [Property(MaxTest = 300)]
    public bool Taking_it_again_changes_nothing(byte a, byte b, byte c)
    {
        EmailAddress.TryParse($"X{a}.y{b}@Reader{c}.Example", out var once).ShouldBeTrue();
        EmailAddress.TryParse(once.Value, out var twice).ShouldBeTrue();
        return once.Value == twice.Value && once.Key == twice.Key;
    }
}
