using System.Text.RegularExpressions;

namespace Manuscripts.Metadata;

/// <summary>A line that names who wrote the piece: "By A and B", perhaps with roles, an outlet or a date behind a bar.</summary>
internal static partial class Byline
{
    private const int MaxLength = 300;

    /// <summary>The authors; none if the line is not surely a byline.</summary>
    public static IReadOnlyList<string> Names(string line) =>
        NamesPart(line) is { } part
            ? NameList.SplitStrictly(part) is { Count: > 0 } names ? names
                : NameLine.Of(part)?.Names ?? NameList.BesideRoles(part)
            : ForeignNames(line);

    /// <summary>
    /// The same, and those of a line that says it with other words, "Interview by A", as one stands beside a title or under a text.
    /// </summary>
    public static IReadOnlyList<string> Signed(string line) => Names(line) is { Count: > 0 } names ? names : MadeLine.Names(line);

    /// <summary>Whether the line starts like a byline though its names are not all certain.</summary>
    public static bool IsUncertain(string line) => NamesPart(line) is not null && Names(line).Count == 0;

    /// <summary>The outlet in "By A in Outlet" or "By A | Outlet"; null if there is none.</summary>
    public static string? Outlet(string line)
    {
        if (Names(line).Count == 0)
            return null;
        if (InOutlet().Match(line) is { Success: true } match)
            return match.Groups[1].Value.Trim();
        var parts = Bars().Split(line).Skip(1).Select(part => part.Trim()).ToList();
        return parts.FirstOrDefault(part => part.Length is > 1 and < 80 && char.IsUpper(part[0]) && WrittenDate.Find(part) is null
            && (!PersonName.Fits(part) || IsBeforeDate(part, parts)));
    }

    /// <summary>"By A | Pier Horizon | 3 March 2021": what stands between names and a date is no other name.</summary>
    private static bool IsBeforeDate(string part, List<string> parts) => parts is [var only, var date] && only == part
        && WrittenDate.Find(date) is not null;

    /// <summary>The date in "By A | March 3, 2021" or "By A, March 3, 2021"; null if there is none.</summary>
    public static DateOnly? Date(string line) => Names(line).Count == 0
        ? null
        : Bars().Split(line).Skip(1).Select(WrittenDate.Find).FirstOrDefault(date => date is not null)
            ?? (TrailingDate().Match(line) is { Success: true } match ? WrittenDate.Find(match.Groups[1].Value) : null);

    private static string? NamesPart(string line) => Lead().Match(line.Trim()) is { Success: true } lead ? PartAfter(lead, line) : null;

    /// <summary>"Von A und B", "Por A y B": words that begin other lines, too, so that only names may follow.</summary>
    private static IReadOnlyList<string> ForeignNames(string line)
    {
        if (ForeignLead().Match(line.Trim()) is not { Success: true } lead || PartAfter(lead, line) is not { } part)
            return [];
        var and = lead.Groups[1].Value.ToLowerInvariant() switch
        {
            "por" => " y ",
            "di" => " e ",
            "door" => " en ",
            _ => " et ",
        };
        var plain = part.Replace(and, " and ", StringComparison.Ordinal);
        return NameList.SplitStrictly(plain) is { Count: > 0 } names ? names
            : NameList.BesideRoles(plain) is { Count: > 0 } beside ? beside
            : NameLine.Of(part)?.Names ?? [];
    }

    private static string? PartAfter(Match lead, string line)
    {
        var text = line.Trim();
        if (text.Length > MaxLength)
            return null;
        var part = Bars().Split(text[lead.Length..])[0];
        part = InOutlet().Replace(TrailingDate().Replace(part, ""), "").Trim().TrimEnd('.', ',');
        return part.Length == 0 ? null : Suffix().Replace(part, "$1.");
    }

    [GeneratedRegex(
        @"^(?:(?:written |edited |authored |compiled |curated |selected |chosen |collected |hosted |words |(?:a |an )?(?:guest )?"
        + @"(?:comment|commentary|opinion|essay|column|analysis|op-ed) )?by:?|authors?:)\s+",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(von|par|por|di|door)\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ForeignLead();

    [GeneratedRegex(@"\s*[|•·]\s*|\s+[—–]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Bars();

    [GeneratedRegex(@"(?:,)?\s(?:in|for|at|dans)\s((?:the\s)?\p{Lu}.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex InOutlet();

    [GeneratedRegex(
        @",?\s((?:\p{Lu}\p{Ll}+\.?\s\d{1,2},|\d{1,2}\s\p{Lu}\p{Ll}+\.?)\s\d{4}|\d{4}-\d{2}-\d{2})$", RegexOptions.NonBacktracking)]
    private static partial Regex TrailingDate();

    [GeneratedRegex(@"\b(Jr|Sr)$", RegexOptions.NonBacktracking)]
    private static partial Regex Suffix();
}
