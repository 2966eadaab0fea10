namespace Pipeline.Tokens;

/// <summary>The keys that sign links, from the section <c>Tokens</c>.</summary>
public sealed class TokenOptions
{
    public const string Section = "Tokens";

    /// <summary>The least length of a key, in bytes: that of the hash (RFC 2104, section 3).</summary>
    public const int MinKeyBytes = 32;

    /// <summary>The key that signs, in Base64, at least <see cref="MinKeyBytes"/> bytes. Made by <c>openssl rand -base64 32</c>.</summary>
    public string Key { get; set; } = "";

    /// <summary>Names <see cref="Key"/> in the links it signs: letters, digits and hyphens, at most 16.</summary>
    public string KeyId { get; set; } = "1";

    /// <summary>Older keys by their id, in Base64: their links stay good until they expire.</summary>
    public Dictionary<string, string> PreviousKeys { get; set; } = [];

    /// <summary>How long a confirmation link is good.</summary>
    public TimeSpan ConfirmFor { get; set; } = TimeSpan.FromDays(7);

    /// <summary>
    /// How long an unsubscribe link is good. The law asks for 30 days after the mail (16 CFR 316.5); people keep mail for years.
    /// </summary>
    public TimeSpan UnsubscribeFor { get; set; } = TimeSpan.FromDays(5 * 365);
}
