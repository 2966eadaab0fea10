using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Newsletter.Mailings;

/// <summary>A limit of mails per minute and hour, over all senders.</summary>
/// <param name="Key">Names what it limits: <see cref="AllKey"/>, or the first of a list of recipients' domains.</param>
/// <param name="PerMinute">The most in any 60 seconds; 0 for no limit.</param>
/// <param name="PerHour">The most in any 60 minutes; 0 for no limit.</param>
public sealed partial record PaceRule(string Key, int PerMinute, int PerHour)
{
    private const string AllKey = "pace";

    /// <summary>The limit of all mails together.</summary>
    public static PaceRule All(NewsletterOptions options) => new(AllKey, options.MailsPerMinute, options.MailsPerHour);

    /// <summary>
    /// Reads lists of domains that share a pace, such as <c>gmail.com googlemail.com = 60/2000; gmx.net = 30</c>.
    /// </summary>
    /// <returns>The rule of each domain; null if the text is no such list.</returns>
    internal static IReadOnlyDictionary<string, PaceRule>? Read(string? text)
    {
        var rules = new Dictionary<string, PaceRule>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Part().Match(part) is not { Success: true } match)
                return null;
            var domains = match.Groups["domains"].Value.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var rule = new PaceRule($"{AllKey}:{domains[0]}", Number(match.Groups["minute"]), Number(match.Groups["hour"]));
            if (!Array.TrueForAll(domains, domain => rules.TryAdd(domain, rule)))
                return null;
        }
        return rules;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<domains>[a-zA-Z0-9][a-zA-Z0-9.-]*(?: +[a-zA-Z0-9][a-zA-Z0-9.-]*)*) *= *(?<minute>[0-9]{1,7})(?:/(?<hour>[0-9]{1,7}))?$")]
    private static partial Regex Part();
}
