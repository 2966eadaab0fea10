using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Editions.Attributions;

/// <summary>
/// A line under a title that has no verb: names, outlet, date and kind of the piece in any order, "(Pier Review), A and B", "Pier Review –
/// A", "Paper, December 2023", "A for Pier Review", "Interview with A". An outlet must be emphasised, linked or known, or stand beside
/// names or a date.
/// </summary>
internal static class CreditLine
{
    private const int MaxLength = 160;
    private const int MaxOutletWords = 6;

    /// <summary>Null if the text is no such line.</summary>
    public static Attribution? Read(AbstractText text) =>
        text.Text.Length is 0 or > MaxLength || text.Text.Contains('\n', StringComparison.Ordinal) ? null : Marked(text) ?? Plain(text.Text);

    /// <summary>Whether a line says where and when a piece appeared, or who speaks in it, and so is no title.</summary>
    public static bool Fits(string line) => line.Length is > 4 and <= MaxLength && Plain(line) is { } credit
        && (credit.Outlet is not null || credit.Medium is not null || credit.Authors.Count > 0)
        && (WrittenDate.EndsIn(line) || line.StartsWith("Interview with ", StringComparison.Ordinal));

    private static Attribution? Marked(AbstractText text)
    {
        if (text.Text.TrimEnd().EndsWith('.'))
            return null;
        for (var at = 0; at < text.Text.Length; at++)
        {
            if (text.MarkedAt(at) is not { Length: > 1 and < 60 } outlet || (PersonName.Fits(outlet) && !KnownOutlets.Contains(outlet)))
                continue;
            var rest = Trimmed($"{text.Text[..at]} {text.Text[(at + outlet.Length)..]}".Replace("()", "", StringComparison.Ordinal)
                .Replace("( )", "", StringComparison.Ordinal));
            rest = rest.EndsWith(" for", StringComparison.Ordinal) || rest.EndsWith(" in", StringComparison.Ordinal)
                ? rest[..rest.LastIndexOf(' ')]
                : rest;
            if (rest.Length == 0 && text.IsEmphasisedAt(at))
                return new Attribution([], outlet);
            if (Names(rest) is { Count: > 0 } names)
                return new Attribution(names, outlet);
            if (WrittenDate.EndsIn(rest) && WrittenDate.Without(rest).Length == 0)
                return new Attribution([], outlet);
        }

        return null;
    }

    private static Attribution? Plain(string text)
    {
        var line = text.Trim();
        if (line.EndsWith('.') || line.EndsWith('?') || line.EndsWith('!') || Language.Sentences.Starts(line).Any())
            return null;
        if (line.StartsWith("Interview with ", StringComparison.Ordinal) && Names(line["Interview with ".Length..]) is { Count: > 0 } asked)
            return new Attribution(asked, null);
        var isDated = WrittenDate.EndsIn(line);
        line = WrittenDate.Without(line);
        var (names, outlet, medium) = ((IReadOnlyList<string>)[], (string?)null, (Medium?)null);
        foreach (var part in Parts(line))
        {
            if (outlet is null && KnownOutlets.Contains(part))
                outlet = part;
            else if (names.Count == 0 && Names(part) is { Count: > 0 } persons)
                names = persons;
            else if (medium is null && MediumWords.Is(part))
                medium = MediumWords.Of(part);
            else if (outlet is null && MayBeOutlet(part))
                outlet = part;
            else
                return null;
        }

        if (outlet is not null && !isDated && names.Count == 0 && !KnownOutlets.Contains(outlet))
            return null;
        if (outlet?.EndsWith(" Podcast", StringComparison.Ordinal) == true)
            medium ??= Medium.Podcast;
        return names.Count == 0 && outlet is null && medium is null ? null : new Attribution(names, outlet, medium);
    }

    /// <summary>Dashes and bars part a line; where there are none, " for " before an outlet does, and a comma before one.</summary>
    private static IEnumerable<string> Parts(string line)
    {
        string[] marks = [" – ", " — ", " | ", " · ", " • ", " - "];
        var parts = line.Split(marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return [];
        if (parts.Length > 1 || Names(parts[0]).Count > 0 || MediumWords.Is(parts[0]))
            return parts.Select(Trimmed);
        foreach (var mark in (ReadOnlySpan<string>)[" for ", ", ", " in "])
            if (line.LastIndexOf(mark, StringComparison.Ordinal) is > 0 and var at && Names(line[..at]).Count > 0
                && MayBeOutlet(line[(at + mark.Length)..].Trim()))
                return [line[..at], line[(at + mark.Length)..].Trim()];
        return parts.Select(Trimmed);
    }

    private static IReadOnlyList<string> Names(string text) =>
        text.Length < 4 ? [] : NameList.SplitStrictly(text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? text[3..] : text);

    private static bool MayBeOutlet(string part) =>
        part.Length is > 1 and < 60 && (char.IsUpper(part[0]) || char.IsDigit(part[0])) && part.Split(' ').Length <= MaxOutletWords
        && !part.Contains(',', StringComparison.Ordinal)
        && part.Split(' ').Where(word => word.Length > 3).All(word => !char.IsLower(word[0]));

    private static string Trimmed(string text) => text.Trim(' ', '(', ')', ',', ';', '|', '–', '—', '-', ':', '·', '\n');
}
