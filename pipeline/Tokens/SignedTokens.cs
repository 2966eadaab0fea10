using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Pipeline.Tokens;

/// <summary>
/// Signs what links say, and reads it back: <c>base64url(fields) "." base64url(HMAC-SHA256)</c>
/// (RFC 2104; RFC 4648, section 5). Comparing takes the same time whatever differs.
/// </summary>
public sealed class SignedTokens
{
    private const char FieldEnd = '\n';
    private const int FieldCount = 6;
    private const string Form = "t1";
    private const int MaxLength = 2048;

    private static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    private readonly string _keyId;
    private readonly Dictionary<string, byte[]> _keys;
    private readonly TimeProvider _time;

    public SignedTokens(IOptions<TokenOptions> options, TimeProvider time)
    {
        _time = time;
        _keyId = options.Value.KeyId;
        _keys = options.Value.PreviousKeys.ToDictionary(
            pair => pair.Key, pair => Convert.FromBase64String(pair.Value), StringComparer.Ordinal);
        _keys[_keyId] = Convert.FromBase64String(options.Value.Key);
    }

    /// <summary>The token as it stands in a link: letters, digits, <c>- _ .</c> only.</summary>
    /// <exception cref="ArgumentException">The subject or list holds a line break.</exception>
    public string Issue(Token token)
    {
        if (token.Subject.Contains(FieldEnd) || token.List.Contains(FieldEnd))
            throw new ArgumentException("A token's subject and list hold no line break.", nameof(token));
        var fields = string.Join(FieldEnd, Form, _keyId, Word(token.Purpose), token.Subject, token.List,
            token.Expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        var bytes = Encoding.UTF8.GetBytes(fields);
        return $"{Base64Url.EncodeToString(bytes)}.{Base64Url.EncodeToString(HMACSHA256.HashData(_keys[_keyId], bytes))}";
    }

    /// <summary>What a link's token says; null if it was not signed here, is for another purpose, or has expired.</summary>
    public Token? Read(string? text, TokenPurpose purpose) =>
        Open(text) is { } token && token.Purpose == purpose && token.Expires > _time.GetUtcNow() ? token : null;

    private Token? Open(string? text)
    {
        if (text is null or { Length: > MaxLength } || text.Split('.') is not [var head, var tail])
            return null;
        if (Decode(head) is not { } bytes || Decode(tail) is not { } signature)
            return null;
        var fields = Encoding.UTF8.GetString(bytes).Split(FieldEnd);
        if (fields.Length != FieldCount || fields[0] != Form || !_keys.TryGetValue(fields[1], out var key))
            return null;
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, bytes), signature) ? Parse(fields) : null;
    }

    private static Token? Parse(string[] fields)
    {
        foreach (var purpose in Enum.GetValues<TokenPurpose>())
        {
            if (
                Word(purpose) == fields[2]
                && long.TryParse(fields[5], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                && seconds <= LastSecond
            )
                return new Token(purpose, fields[3], fields[4], DateTimeOffset.FromUnixTimeSeconds(seconds));
        }
        return null;
    }

    private static string Word(TokenPurpose purpose) => purpose switch
    {
        TokenPurpose.Confirm => "confirm",
        TokenPurpose.Unsubscribe => "unsubscribe",
        TokenPurpose.Preferences => "preferences",
        TokenPurpose.Preview => "preview",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "This purpose has no word."),
    };

    /// <summary>The bytes, only of the one text that encodes them: else a changed last letter would still be good.</summary>
    private static byte[]? Decode(string text)
    {
        if (!Base64Url.IsValid(text))
            return null;
        var bytes = Base64Url.DecodeFromChars(text);
        return Base64Url.EncodeToString(bytes) == text ? bytes : null;
    }
}
