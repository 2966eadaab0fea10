using Microsoft.Extensions.Options;
using Pipeline.Tokens;

namespace Tests.Unit.Tokens;

/// <summary>Names that only who has the key can make.</summary>
public sealed class KeyedHashTests
{
    private static readonly string Old = Convert.ToBase64String(new byte[32]);
    private static readonly string New = Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]);

    [Fact]
    public void Another_key_makes_another_name() => Of(Old).Of("ada@reader.example").ShouldNotBe(Of(New).Of("ada@reader.example"));

    [Fact]
    public void A_name_under_an_older_key_is_still_known()
    {
        var rotated = new KeyedHash(Options.Create(new TokenOptions { Key = New, KeyId = "2", PreviousKeys = { ["1"] = Old } }));
        rotated.All("ada@reader.example").ShouldBe([Of(New).Of("ada@reader.example"), Of(Old).Of("ada@reader.example")]);
    }

    private static KeyedHash Of(string key) => new(Options.Create(new TokenOptions { Key = key }));
}
