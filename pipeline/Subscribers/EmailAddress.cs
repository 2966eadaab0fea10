using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MimeKit;
using Model;

namespace Pipeline.Subscribers;

/// <summary>
/// A mail address as we mail to it: trimmed, its domain in lower-case ASCII, its local part as written (RFC 5321, section 2.4).
/// Its text form hides it, so that it never gets into a log by accident.
/// </summary>
public sealed class EmailAddress
{
    private const int MaxLength = 254;
    private const int MaxLocal = 64;
    private const int KeyLength = 32;
    private const string LocalPunctuation = "!#$%&'*+-/=?^_`{|}~.";

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private EmailAddress(string value)
    {
        Value = value;
        Mailbox = Digest.Hex(WithoutTag(value.ToLowerInvariant()), KeyLength);
        Key = Digest.Hex(value.ToLowerInvariant(), KeyLength);
    }

    /// <summary>The address itself. For mail and for its own table row, nowhere else.</summary>
    public string Value { get; }

    /// <summary>Names the subscriber in storage and links: 32 hex digits of a hash of the address in lower case.</summary>
    public string Key { get; }

    /// <summary>
    /// Names the mailbox behind the address, for limits: a key made without what follows a plus sign, because that is one mailbox.
    /// </summary>
    public string Mailbox { get; }

    /// <summary>Reads what somebody typed. False for anything that is not one plain address on a public domain.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        address = null;
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length is 0 or > MaxLength || trimmed.LastIndexOf('@') is var at && at < 1)
            return false;
        if (!IsLocal(trimmed[..at]) || Ascii(trimmed[(at + 1)..]) is not { } domain)
            return false;
        var normal = $"{trimmed[..at]}@{domain}";
        if (normal.Length > MaxLength || !MailboxAddress.TryParse(normal, out var mailbox) || mailbox.GetAddress(idnEncode: true) != normal)
            return false;
        address = new EmailAddress(normal);
        return true;
    }

    /// <summary>Whether a text from outside has the form of a subscriber's key.</summary>
    public static bool IsKey(string text) => text.Length == KeyLength && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The start of the key, never the address.</summary>
    public override string ToString() => $"subscriber {Key[..8]}";

    private static string WithoutTag(string address) =>
        address.IndexOf('+', StringComparison.Ordinal) is > 0 and var plus
            ? address[..plus] + address[address.LastIndexOf('@')..]
            : address;

    private static bool IsLocal(string local) =>
        local.Length <= MaxLocal && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal)
        && local.All(c => char.IsAsciiLetterOrDigit(c) || LocalPunctuation.Contains(c));

    private static string? Ascii(string domain)
    {
        try
        {
            var ascii = Idn.GetAscii(domain.ToLowerInvariant());
            return ascii.Split('.') is { Length: > 1 } labels && !labels[^1].All(char.IsAsciiDigit) ? ascii.ToLowerInvariant() : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
