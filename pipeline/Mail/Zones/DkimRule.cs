using System.Security.Cryptography;

namespace Pipeline.Mail.Zones;

/// <summary>Judges a DKIM key (RFC 6376, section 3.6.1).</summary>
internal static class DkimRule
{
    /// <summary>RFC 8301, section 3.2: a shorter key is not heeded.</summary>
    private const int MinBits = 1024;

    public static string NameOf(string selector) => $"DKIM {selector}";

    public static string Place(string selector, string domain) => $"{selector}._domainkey.{domain}";

    /// <param name="texts">All that stands at the selector.</param>
    public static ZoneVerdict Judge(SenderDomain sender, string selector, IReadOnlyList<string> texts)
    {
        var (name, place) = (NameOf(selector), Place(selector, sender.Domain));
        return texts switch
        {
            [] => ZoneVerdict.Wrong(
                name, $"There is no DKIM key at {place}: receivers cannot tell that mails are truly yours.", Right(sender, selector)),
            [var one] => Fault(TagList.Read(one)) is { } fault
                ? ZoneVerdict.Wrong(name, $"The DKIM key at {place} {fault}", Right(sender, selector))
                : ZoneVerdict.Good(name, $"There is a DKIM key at {place}."),
            _ => ZoneVerdict.Wrong(name, $"There are {texts.Count} records at {place}, of which receivers take any. Keep one.", []),
        };
    }

    /// <summary>What is to be said where no selector is known.</summary>
    public static ZoneVerdict NoSelector => ZoneVerdict.Unknown(
        "DKIM", "Whether mails are signed cannot be looked at: set Mail:DkimSelectors to what your mail provider names.");

    private static string? Fault(Dictionary<string, string> tags)
    {
        var key = new string([.. tags.GetValueOrDefault("p", "").Where(c => !char.IsWhiteSpace(c))]);
        if (key.Length == 0)
            return "was taken back: its p= is empty.";
        if (tags.GetValueOrDefault("t", "").Split(':').Contains("y", StringComparer.OrdinalIgnoreCase))
            return "is on trial (t=y), so receivers treat mails as if they were not signed.";
        if (tags.TryGetValue("h", out var hashes) && !hashes.Contains("sha256", StringComparison.OrdinalIgnoreCase))
            return "allows SHA-1 alone, which receivers do not heed.";
        return tags.GetValueOrDefault("k", "rsa").Equals("rsa", StringComparison.OrdinalIgnoreCase) ? RsaFault(key) : null;
    }

    private static string? RsaFault(string key)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportSubjectPublicKeyInfo(Convert.FromBase64String(key), out _);
            return rsa.KeySize < MinBits ? $"has {rsa.KeySize} bits, where receivers heed none under {MinBits}." : null;
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return "cannot be read; perhaps a part of it is missing.";
        }
    }

    private static string Right(SenderDomain sender, string selector)
    {
        var place = Place(selector, sender.Domain);
        return MailProvider.Of(sender.Host) is { } provider && provider.Selectors.Contains(selector, StringComparer.OrdinalIgnoreCase)
            ? ZoneLine.Alias(place, Place(selector, provider.KeysDomain))
            : ZoneLine.Text(place, "v=DKIM1; k=rsa; p=THE-KEY-THAT-YOUR-MAIL-PROVIDER-SHOWS");
    }
}
