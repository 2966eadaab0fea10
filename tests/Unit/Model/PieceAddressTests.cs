using System.Text;
using Model;

namespace Tests.Unit.Model;

public sealed class PieceAddressTests
{
    private static readonly DateTimeOffset NewYear = new(2027, 1, 1, 0, 30, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Its_month_is_that_of_the_instant_where_it_came_out()
    {
        var address = PieceAddress.Of(NewYear, "the-quay");

        address.ToString().ShouldBe("/2027/01/the-quay/");
        address.Slug.ShouldBe("the-quay");
        address.IsOfMonth(NewYear).ShouldBeTrue();
        address.IsOfMonth(NewYear.ToUniversalTime()).ShouldBeFalse();
    }

    [Fact]
    public void It_is_written_as_its_text_and_read_again()
    {
        PieceAddress?[] some = [PieceAddress.Of(NewYear, "the-quay"), null];

        Encoding.UTF8.GetString(CanonicalJson.Write(some)).ShouldBe("""["/2027/01/the-quay/",null]""");
        CanonicalJson.Read<PieceAddress?[]>(CanonicalJson.Write(some)).ShouldBe(some);
        PieceAddress.Parse("/2027/01/the-quay/").ShouldBe(some[0]!.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/2027/01/")]
    [InlineData("/2027/01//")]
    [InlineData("/2027/01/the-quay")]
    [InlineData("2027/01/the-quay/")]
    [InlineData("/2027/1/the-quay/")]
    [InlineData("/topics/01/the-quay/")]
    [InlineData("/2027/01/the-quay/more/")]
    public void Another_text_is_no_pieces_address(string text)
    {
        PieceAddress.TryParse(text, null, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => PieceAddress.Parse(text));
    }
}
