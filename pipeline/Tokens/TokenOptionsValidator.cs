using Microsoft.Extensions.Options;

namespace Pipeline.Tokens;

/// <summary>Stops the host at its start over a key that is missing, short or ambiguous.</summary>
internal sealed class TokenOptionsValidator : IValidateOptions<TokenOptions>
{
    private const int MaxKeyId = 16;

    public ValidateOptionsResult Validate(string? name, TokenOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>Whether a text has the form of a key's id.</summary>
    internal static bool IsKeyId(string id) =>
        id.Length is > 0 and <= MaxKeyId && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static IEnumerable<string> Faults(TokenOptions options)
    {
        if (!IsKey(options.Key))
            yield return $"{Setting(nameof(TokenOptions.Key))} must be a key of at least {TokenOptions.MinKeyBytes} bytes in Base64, "
                + "such as the output of 'openssl rand -base64 32': "
                + $"{TokenOptions.Section}__{nameof(TokenOptions.Key)}=bWFkZSBieSBvcGVuc3Ns…";
        if (!IsKeyId(options.KeyId))
            yield return $"{Setting(nameof(TokenOptions.KeyId))} must be 1 to {MaxKeyId} letters, digits or hyphens, such as "
                + $"{TokenOptions.Section}__{nameof(TokenOptions.KeyId)}=2";
        foreach (var (id, key) in options.PreviousKeys)
        {
            if (!IsKeyId(id) || !IsKey(key) || id == options.KeyId)
                yield return $"{Setting(nameof(TokenOptions.PreviousKeys))} must hold keys in Base64 under ids other than the "
                    + "present one's, "
                    + $"such as {TokenOptions.Section}__{nameof(TokenOptions.PreviousKeys)}__1=bWFkZSBieSBvcGVuc3Ns…";
        }
        if (options.ConfirmFor <= TimeSpan.Zero || options.UnsubscribeFor < TimeSpan.FromDays(30))
            yield return $"{Setting(nameof(TokenOptions.ConfirmFor))} must be positive and "
                + $"{Setting(nameof(TokenOptions.UnsubscribeFor))} at least 30 days, "
                + $"such as {TokenOptions.Section}__{nameof(TokenOptions.ConfirmFor)}=7.00:00:00";
    }

    private static string Setting(string name) => $"{TokenOptions.Section}:{name}";

    private static bool IsKey(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= TokenOptions.MinKeyBytes;
    }
}
