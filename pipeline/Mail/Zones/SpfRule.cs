using System.Text.RegularExpressions;

namespace Pipeline.Mail.Zones;

/// <summary>Judges an SPF record (RFC 7208).</summary>
internal static partial class SpfRule
{
    public const string Name = "SPF";

    /// <summary>RFC 7208, section 4.6.4.</summary>
    public const int MaxLookups = 10;

    private const string Version = "v=spf1";

    // DKIM is looked at beside it: a soft end lets it decide, where a hard one turns forwarded mail away first.
    private const string End = "~all";

    public static bool IsSpf(string text) =>
        text.Equals(Version, StringComparison.OrdinalIgnoreCase) || text.StartsWith(Version + " ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The names of other records that a record leads to.</summary>
    public static IEnumerable<string> LeadsTo(string record) => Terms(record).Select(term => Lead().Match(term))
        .Where(lead => lead.Success && !lead.Value.Contains('%', StringComparison.Ordinal)).Select(lead => lead.Groups["name"].Value);

    /// <param name="texts">All that stands at the domain.</param>
    /// <param name="led">The SPF records that its own leads to.</param>
    public static ZoneVerdict Judge(SenderDomain sender, IReadOnlyList<string> texts, IReadOnlyList<string> led)
    {
        List<string> own = [.. texts.Where(IsSpf)];
        var right = ZoneLine.Text(sender.Envelope, Right(sender, own, led));
        return own switch
        {
            [] => ZoneVerdict.Wrong(
                Name, $"{sender.Envelope} has no SPF record: receivers cannot tell who may send for it.", right),
            [var one] => Fault(sender, one, led) is var (fault, isMended)
                ? ZoneVerdict.Wrong(Name, $"{sender.Envelope}: {fault}", isMended ? [right] : [])
                : ZoneVerdict.Good(Name, $"{sender.Envelope} says who may send for it."),
            _ => ZoneVerdict.Wrong(
                Name, $"{sender.Envelope} has {own.Count} SPF records, so receivers heed none. Keep one, with all that they allow.", right),
        };
    }

    private static (string Fault, bool IsMended)? Fault(SenderDomain sender, string record, IReadOnlyList<string> led)
    {
        var terms = Terms(record).ToList();
        if (terms.Find(term => !Known().IsMatch(term)) is { } unknown)
            return ($"the SPF record has the term \"{unknown}\", which SPF does not know, so receivers heed none of it.", false);
        if (terms.Exists(term => IsEnd(term) && term[0] is 'a' or 'A' or '+'))
            return ("the SPF record ends in +all, which lets the whole world send for it.", true);
        if (!terms.Exists(term => IsEnd(term) && term[0] is '-' or '~')
            && !terms.Exists(term => term.StartsWith("redirect=", StringComparison.OrdinalIgnoreCase)))
            return ("the SPF record does not say that others may not send: it ends in neither ~all nor -all.", true);
        if (led.Append(record).SelectMany(Terms).Count(term => Looks().IsMatch(term)) > MaxLookups)
            return ($"the SPF record needs more than {MaxLookups} look-ups, so receivers heed none of it. Take out senders that you no "
                + "longer use.", false);
        return sender.Spf is { } needed && !Has(led.Append(record), needed)
            ? ($"the SPF record does not let {sender.Host} send.", true)
            : null;
    }

    private static string Right(SenderDomain sender, List<string> own, IReadOnlyList<string> led)
    {
        var terms = own.SelectMany(Terms).Where(term => !IsEnd(term) && Known().IsMatch(term)).ToList();
        var needed = sender.Spf ?? (own.Count == 0 ? $"a:{sender.Host}" : null);
        if (needed is not null && !Has(led.Concat(own), needed))
            terms.Add(needed);
        // All that stands behind a redirection is not read.
        var redirects = terms.Where(term => term.StartsWith("redirect=", StringComparison.OrdinalIgnoreCase)).ToList();
        var ends = own.SelectMany(Terms).Where(term => IsEnd(term) && term[0] is '-' or '~').Append(End).Take(redirects.Count == 0 ? 1 : 0);
        return string.Join(
            ' ', terms.Except(redirects).Prepend(Version).Concat(ends).Concat(redirects).Distinct(StringComparer.OrdinalIgnoreCase));
    }

    private static bool Has(IEnumerable<string> records, string needed) =>
        records.SelectMany(Terms).Any(term => term.TrimStart('+').Equals(needed, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Terms(string record) => record.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1);

    private static bool IsEnd(string term) => term.TrimStart('+', '-', '~', '?').Equals("all", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:[+~?-]?include:|redirect=)(?<name>\S+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"^(?:[+~?-]?(?:all|(?:include|exists|ip4|ip6):\S+|(?:a|mx|ptr)(?:[:/]\S+)?)|[a-z][\w.-]*=\S*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Known();

    [GeneratedRegex(
        @"^(?:[+~?-]?(?:(?:include|exists):|(?:a|mx|ptr)(?:[:/]|$))|redirect=)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Looks();
}
