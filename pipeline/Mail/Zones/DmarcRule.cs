namespace Pipeline.Mail.Zones;

/// <summary>What was found of a DMARC record.</summary>
/// <param name="Domain">The domain whose record it is: the sender's or the nearest above it that has one.</param>
/// <param name="Texts">All that stands there.</param>
internal sealed record DmarcFound(string Domain, IReadOnlyList<string> Texts);

/// <summary>Judges a DMARC record, and whether any mail can pass it (RFC 7489).</summary>
internal static class DmarcRule
{
    public const string Name = "DMARC";
    public const string Alignment = "Alignment";

    private const string Version = "v=DMARC1";

    private static readonly string[] Policies = ["none", "quarantine", "reject"];

    public static string Place(string domain) => $"_dmarc.{domain}";

    public static bool IsDmarc(string text) =>
        text.Split(';')[0].Replace(" ", "", StringComparison.Ordinal).Equals(Version, StringComparison.Ordinal);

    public static ZoneVerdict Judge(SenderDomain sender, DmarcFound found)
    {
        List<string> own = [.. found.Texts.Where(IsDmarc)];
        if (own.Count == 0)
            return ZoneVerdict.Wrong(
                Name, $"{sender.Domain} has no DMARC record: receivers do not know what to do with mail that only claims to be yours.",
                Right(sender.Domain, Version));
        if (own.Count > 1)
            return ZoneVerdict.Wrong(
                Name, $"{found.Domain} has {own.Count} DMARC records, so receivers heed none. Keep one.", Right(found.Domain, own[0]));
        return Policy(sender, found, TagList.Read(own[0])) switch
        {
            "quarantine" or "reject" => ZoneVerdict.Good(
                Name, $"{found.Domain} tells receivers to turn away what only claims to be yours."),
            "none" => ZoneVerdict.Wrong(
                Name, $"{found.Domain}: the DMARC record asks receivers to do nothing (p=none), so anybody can send in your name. Once "
                + "SPF and DKIM are right, say quarantine.", Right(found.Domain, own[0])),
            _ => ZoneVerdict.Wrong(
                Name, $"{found.Domain}: the DMARC record has no policy that receivers know.", Right(found.Domain, own[0])),
        };
    }

    /// <summary>Whether a mail can pass at all: SPF or DKIM must be good, and about the domain that readers see.</summary>
    /// <returns>Null if that cannot be said, or is said elsewhere.</returns>
    public static ZoneVerdict? JudgeAlignment(
        SenderDomain sender, DmarcFound found, ZoneVerdict spf, IReadOnlyList<ZoneVerdict> dkim)
    {
        if (found.Texts.FirstOrDefault(IsDmarc) is not { } record || dkim.Append(spf).Any(verdict => verdict.State is ZoneState.Unknown))
            return null;
        var isAligned = Aligns(sender, found.Domain, TagList.Read(record));
        if ((spf.State is ZoneState.Good && isAligned) || dkim.Any(verdict => verdict.State is ZoneState.Good))
            return ZoneVerdict.Good(Alignment, "Mails can pass DMARC.");
        return ZoneVerdict.Wrong(
            Alignment,
            isAligned
                ? $"No mail passes DMARC: neither SPF nor DKIM speaks for {sender.Domain}. Mend one of them."
                : $"No mail passes DMARC: bounces go to {sender.Envelope}, which is not {sender.Domain}, and no DKIM key speaks for it. "
                + $"Write a DKIM key, or set Mail:ReturnPath to an address at {sender.Domain}.");
    }

    private static bool Aligns(SenderDomain sender, string organization, Dictionary<string, string> tags) =>
        sender.Envelope.Equals(sender.Domain, StringComparison.OrdinalIgnoreCase)
        || (!tags.GetValueOrDefault("aspf", "r").Equals("s", StringComparison.OrdinalIgnoreCase) && Below(sender.Envelope, organization));

    private static bool Below(string domain, string parent) =>
        domain.Equals(parent, StringComparison.OrdinalIgnoreCase) || domain.EndsWith('.' + parent, StringComparison.OrdinalIgnoreCase);

    private static string Policy(SenderDomain sender, DmarcFound found, Dictionary<string, string> tags)
    {
        var own = tags.GetValueOrDefault("p", "");
        var policy = found.Domain.Equals(sender.Domain, StringComparison.OrdinalIgnoreCase) ? own : tags.GetValueOrDefault("sp", own);
        return Array.Find(Policies, known => known.Equals(policy, StringComparison.OrdinalIgnoreCase)) ?? "";
    }

    /// <summary>The record with a policy in its second place, where it must stand, and all else as it was.</summary>
    private static string Right(string domain, string record) => ZoneLine.Text(
        Place(domain),
        string.Join(
            "; ",
            record.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1)
                .Where(tag => tag.Split('=')[0].Trim().ToUpperInvariant() is not ("P" or "SP"))
                .Prepend("p=quarantine").Prepend(Version)));
}
