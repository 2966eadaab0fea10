using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Pipeline.Tokens;

/// <summary>
/// Names a text so that only who has the key can tell which (HMAC-SHA256, RFC 2104): a list of addresses cannot be tried against it, as
/// it can against a plain hash.
/// </summary>
public sealed class KeyedHash
{
    private const int Length = 32;
    private const string Purpose = "name\n";

    private readonly byte[] _present;
    private readonly IReadOnlyList<byte[]> _all;

    public KeyedHash(IOptions<TokenOptions> options)
    {
        _present = Convert.FromBase64String(options.Value.Key);
        _all = [_present, .. options.Value.PreviousKeys.Values.Select(Convert.FromBase64String)];
    }

    /// <summary>The name under the present key: 32 hex digits.</summary>
    public string Of(string text) => Of(_present, text);

    /// <summary>The names under every key that is known, the present one's first.</summary>
    public IReadOnlyList<string> All(string text) => [.. _all.Select(key => Of(key, text))];

    private static string Of(byte[] key, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(Purpose + text)))[..Length];
}
