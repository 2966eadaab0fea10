using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Tokens;

namespace Tests.Unit.Tokens;

/// <summary>Links that nobody else can make, change, or use for something else.</summary>
public sealed class SignedTokensTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Token Confirm = new(TokenPurpose.Confirm, "0123456789abcdef0123456789abcdef", "weekly", Now.AddDays(7));

    private readonly FakeTimeProvider _time = new(Now);

    [Fact]
    public void A_token_is_read_back_as_it_was_issued()
    {
        var tokens = Tokens(Key(1));
        tokens.Read(tokens.Issue(Confirm), TokenPurpose.Confirm).ShouldBe(Confirm);
    }

    [Theory]
    [InlineData(TokenPurpose.Unsubscribe)]
    [InlineData(TokenPurpose.Preview)]
    public void A_token_is_worth_nothing_for_another_purpose(TokenPurpose other)
    {
        var tokens = Tokens(Key(1));
        tokens.Read(tokens.Issue(Confirm), other).ShouldBeNull();
    }

    [Fact]
    public void A_date_that_no_calendar_has_makes_it_worthless()
    {
        var fields = System.Text.Encoding.UTF8.GetBytes("t1\n1\npreview\nnone-0000000000\n\n99999999999999");
        var signature = System.Security.Cryptography.HMACSHA256.HashData(Convert.FromBase64String(Key(1)), fields);

        Tokens(Key(1))
            .Read(
                $"{System.Buffers.Text.Base64Url.EncodeToString(fields)}.{System.Buffers.Text.Base64Url.EncodeToString(signature)}",
                TokenPurpose.Preview)
            .ShouldBeNull();
    }

    [Fact]
    public void A_token_is_worth_nothing_from_its_last_instant_on()
    {
        var tokens = Tokens(Key(1));
        var text = tokens.Issue(Confirm);
        _time.SetUtcNow(Confirm.Expires.AddSeconds(-1));
        tokens.Read(text, TokenPurpose.Confirm).ShouldNotBeNull();
        _time.SetUtcNow(Confirm.Expires);
        tokens.Read(text, TokenPurpose.Confirm).ShouldBeNull();
    }

    [Property(MaxTest = 500)]
    public bool Changing_any_character_makes_it_worthless(NonNegativeInt where, char put)
    {
        var tokens = Tokens(Key(1));
        var text = tokens.Issue(Confirm).ToCharArray();
        var at = where.Get % text.Length;
        if (text[at] == put)
            return true;
        text[at] = put;
        return tokens.Read(new string(text), TokenPurpose.Confirm) is null;
    }

    [Fact]
    public void Changing_any_character_to_any_other_of_its_alphabet_makes_it_worthless()
    {
        var tokens = Tokens(Key(1));
        var text = tokens.Issue(Confirm);
        for (var at = 0; at < text.Length; at++)
            foreach (var put in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.".Where(c => c != text[at]))
                tokens.Read(text[..at] + put + text[(at + 1)..], TokenPurpose.Confirm).ShouldBeNull();
    }

    [Property(MaxTest = 300)]
    public bool Anything_else_is_worthless_and_harmless(string? text) => Tokens(Key(1)).Read(text, TokenPurpose.Confirm) is null;

    [Fact]
    public void Links_of_the_previous_key_stay_good_and_those_of_a_forgotten_one_do_not()
    {
        var old = Tokens(Key(1), "1").Issue(Confirm);
        Tokens(Key(2), "2", ("1", Key(1))).Read(old, TokenPurpose.Confirm).ShouldBe(Confirm);
        Tokens(Key(2), "2").Read(old, TokenPurpose.Confirm).ShouldBeNull();
        Tokens(Key(2), "1").Read(old, TokenPurpose.Confirm).ShouldBeNull("the same id with another key");
    }

    [Fact]
    public void A_subject_cannot_smuggle_fields_in() =>
        Should.Throw<ArgumentException>(() => Tokens(Key(1)).Issue(Confirm with { Subject = "x\nweekly\n99999999999" }));

    [Fact]
    public void A_token_fits_into_a_link_as_it_is() =>
        Tokens(Key(1))
            .Issue(Confirm)
            .ShouldSatisfyAllConditions(text => text.ShouldMatch("^[A-Za-z0-9_.-]+$"), text => text.Length.ShouldBeLessThan(200));

    private SignedTokens Tokens(string key, string id = "1", params (string Id, string Key)[] previous) =>
        new(
            Options.Create(
                new TokenOptions
                {
                    Key = key,
                    KeyId = id,
                    PreviousKeys = previous.ToDictionary(pair => pair.Id, pair => pair.Key),
                }
            ),
            _time
        );

    private static string Key(byte seed) => Convert.ToBase64String(Enumerable.Repeat(seed, 32).ToArray());
}
