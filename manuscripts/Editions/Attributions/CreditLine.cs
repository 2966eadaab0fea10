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
        text.Text.Length is 0 or > MaxLength || text.Text.Contains('\n', StringComparison.Ordinal)
            ? null
            : PlayingTime.Programme(text) ?? KindAndNames.Read(text.Text) ?? Marked(text) ?? Plain(text.Text);

    /// <summary>The names in a sentence of a text that begins with a word for who they are: "Authors: A, B and C."</summary>
    public static Attribution? Led(string sentence) =>
        sentence.Length <= MaxLength && CreditLead.Of(sentence) is not null
            ? Plain(sentence.Trim().TrimEnd('.'))
            : null;

    /// <summary>Who said a quotation that a text consists of: "“…” – A and B, Pier Review".</summary>
    public static Attribution? AfterDash(string text) =>
        text.TrimEnd().LastIndexOfAny(['—', '–', '”', '"']) is > 20 and var mark
        && (text[mark] is '”' or '"' || text[..mark].TrimEnd() is [.., '”' or '"'])
        && text[(mark + 1)..].Trim() is { Length: > 4 and <= MaxLength } tail
        && Plain(text[mark] is '”' or '"' ? WithoutDay(tail.TrimEnd('.')) : tail) is { Authors.Count: > 0 } credit
        && (credit.Outlet is not null || text[mark] is '—' or '–')
            ? credit
            : null;

    /// <summary>"…, May 28": a day without its year.</summary>
    private static string WithoutDay(string line) =>
        line.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var at && line[(at + 2)..].Split(' ') is [var one, var other]
        && (IsMonthAndDay(one, other) || IsMonthAndDay(other, one))
            ? line[..at]
            : line;

    /// <summary>"The Guardian, 4 June": an outlet and a day, under a title.</summary>
    public static bool IsOutletAndDay(string line) =>
        line.Length <= MaxLength && WithoutDay(line) is var outlet && outlet.Length < line.Length && outlet.Split(", ").All(MayBeOutlet);

    /// <summary>Whether a line is names and an outlet, "A and B, Pier Review", and so is no title.</summary>
    public static bool IsNamesAndOutlet(string line) =>
        AfterNames(line) is var (names, tail) && (KnownOutlets.Contains(tail) || (IsSeveral(names) && MayBeOutlet(tail)));

    /// <summary>Whether a line under a title and over its text is names and an outlet, though neither is certain by itself.</summary>
    public static bool MayBeNamesAndOutlet(string line) =>
        AfterNames(line) is var (names, tail) && MayBeOutlet(tail) && !names.Contains("’s ", StringComparison.Ordinal)
        && !names.Contains("'s ", StringComparison.Ordinal);

    /// <summary>The names before a line's last comma, and what follows it; null if no names stand there.</summary>
    private static (string Names, string Tail)? AfterNames(string line) =>
        line.Length <= MaxLength && line.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && Names(line[..comma]).Count > 0
            ? (line[..comma], line[(comma + 2)..])
            : null;

    /// <summary>Whether a line says where and when a piece appeared, or who speaks in it, and so is no title.</summary>
    public static bool Fits(string line) => line.Length is > 4 and <= MaxLength && Plain(line) is { } credit
        && (credit.Outlet is not null || credit.Medium is not null || credit.Authors.Count > 0)
        && ((credit.Medium is not null && credit.Authors.Count > 1) || WrittenDate.EndsIn(line)
            || (credit.Authors.Count > 0 && IssueTail.EndsIn(line)) || CreditLead.Of(line) is not null);

    private static Attribution? Marked(AbstractText text)
    {
        for (var at = 0; at < text.Text.Length; at++)
        {
            if (text.MarkedAt(at) is not { Length: > 1 and < 60 } outlet || MediumWords.Is(outlet)
                || (PersonName.Fits(outlet) && !KnownOutlets.Contains(outlet) && !IsAfterNames(text, at)))
                continue;
            var rest = Trimmed($"{text.Text[..at]} {text.Text[(at + outlet.Length)..]}".Replace("()", "", StringComparison.Ordinal)
                .Replace("( )", "", StringComparison.Ordinal)).TrimEnd('.');
            rest = WrittenDate.Without(rest);
            foreach (var word in (ReadOnlySpan<string>)[" for", " in", " on", " at"])
                if (rest.EndsWith(word, StringComparison.Ordinal))
                    rest = rest[..^word.Length];
            if (rest.Length == 0 && Plain(outlet) is { } whole)
                return whole;
            if (rest.Length == 0 && text.IsEmphasisedAt(at) && MayBeOutlet(outlet))
                return new Attribution([], outlet);
            if (rest.Length > 0 && Plain(rest) is { Outlet: null } credit && credit.Authors.Count > 0)
                return credit with { Outlet = outlet };
        }

        return null;
    }

    /// <summary>"A and B, <em>Pier Horizon</em>": what alone is emphasised behind names is no other name.</summary>
    private static bool IsAfterNames(AbstractText text, int at) =>
        text.IsEmphasisedAt(at) && text.Text[..at].TrimEnd() is [.., ','] names && Names(names[..^1]).Count > 0;

    private static Attribution? Plain(string text)
    {
        var line = WithoutDay(MonthNames.InEnglish(text.Trim()));
        if (line.EndsWith('.') && WrittenDate.EndsIn(line[..^1]))
            line = line[..^1];
        var hasDate = WrittenDate.EndsIn(line);
        var isDated = hasDate || IssueTail.EndsIn(line);
        line = IssueTail.Without(line);
        if (line.EndsWith('.') || line.EndsWith('?') || line.EndsWith('!') || Language.Sentences.Starts(line).Any())
            return null;
        if (CreditLead.Of(line) is var (length, what))
            return NamesAndPlace.Read(WrittenDate.Without(line[length..]), _ => false) is { Authors.Count: > 0 } persons
                ? persons with { Medium = what }
                : null;
        if (Featuring(line) is { } appeared)
            return appeared;
        line = WrittenDate.Without(line);
        var (names, outlet, medium) = ((IReadOnlyList<string>)[], (string?)null, (Medium?)null);
        foreach (var part in Parts(line, isDated).SelectMany(part => Parts(part, isDated)))
        {
            if (outlet is null && KnownOutlets.Contains(part))
                outlet = part;
            else if (names.Count == 0 && Names(part) is { Count: > 0 } persons)
                names = persons;
            else if (medium is null && MediumWords.Is(part))
                medium = MediumWords.Of(part);
            else if (medium is null && outlet is null && KindAndNames.Place(part) is { } placed)
                (outlet, medium) = (placed.Outlet, placed.Medium);
            else if (outlet is null && part.EndsWith(" podcast", StringComparison.Ordinal) && MayBeOutlet(part[..^8]))
                (outlet, medium) = (part[..^8], medium ?? Medium.Podcast);
            else if (names.Count > 0 && IsSchool(part))
                continue;
            else if (outlet is null && MayBeOutlet(WithoutLanguage(part)))
                outlet = WithoutLanguage(part);
            else
                return null;
        }

        if (outlet is not null && !hasDate && names.Count == 0 && !KnownOutlets.Contains(outlet))
            return null;
        if (outlet?.EndsWith(" Podcast", StringComparison.Ordinal) == true)
            medium ??= Medium.Podcast;
        return names.Count == 0 && outlet is null && medium is null ? null : new Attribution(names, outlet, medium);
    }

    /// <summary>"A, University of the Pier": where the person works, and no paper.</summary>
    private static bool IsSchool(string part) =>
        part.Split(' ') is { Length: > 1 } words && !KnownOutlets.Contains(part) && words.Any(Schools.Contains);

    private static readonly HashSet<string> Schools = new(StringComparer.Ordinal)
    {
        "University", "Universität", "Université", "Universidad", "Università", "Universiteit", "College", "School", "Polytechnic",
        "Hochschule", "Hospital", "Technology", "Academy",
    };

    /// <summary>"Pier Review, featuring A": others wrote it, and A is in it.</summary>
    public static Attribution? Featuring(string line)
    {
        foreach (var word in (ReadOnlySpan<string>)[", featuring ", ", quoting ", ", citing ", ", with comments from "])
            if (line.IndexOf(word, StringComparison.Ordinal) is > 1 and var at && Names(line[(at + word.Length)..]).Count > 0)
                return WrittenDate.Without(line[..at]) is var outlet && MayBeOutlet(outlet) ? new Attribution([], outlet) : null;
        return null;
    }

    /// <summary>
    /// Dashes and bars part a line; where there are none, " for " before an outlet does, and a comma before a kind of piece or an outlet:
    /// two persons alone would be joined by "and".
    /// </summary>
    private static IEnumerable<string> Parts(string line, bool isDated)
    {
        string[] marks = [" – ", " — ", " | ", " · ", " • ", " - ", " / "];
        var parts = line.Split(marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 1)
            return parts.Select(Trimmed);
        if (line.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var last && line[(last + 2)..].Trim() is { Length: > 1 } tail
            && Names(line[..last]).Count > 0
            && (MediumWords.Is(tail) || KnownOutlets.Contains(tail) || IsAfterNames(line[..last], tail, isDated)))
            return [line[..last], tail];
        if (Names(line).Count > 0 || MediumWords.Is(line))
            return [line];
        foreach (var mark in (ReadOnlySpan<string>)[" for ", " on ", ", ", " in "])
            if (line.LastIndexOf(mark, StringComparison.Ordinal) is > 0 and var at && Names(line[..at]).Count > 0
                && MayBeOutlet(line[(at + mark.Length)..].Trim()))
                return [line[..at], line[(at + mark.Length)..].Trim()];
        return parts.Select(Trimmed);
    }

    /// <summary>"Le Fleuve (in French)".</summary>
    private static string WithoutLanguage(string part) =>
        part.EndsWith(')') && part.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? part[..at] : part;

    private static bool IsAfterNames(string names, string tail, bool isDated) =>
        MayBeOutlet(tail) && !IsSeveral(tail)
        && (IsSeveral(names) || (!names.Contains(',', StringComparison.Ordinal) && (isDated || !PersonName.Fits(tail))));

    private static bool IsSeveral(string text) =>
        text.Contains(" and ", StringComparison.Ordinal) || text.Contains(" & ", StringComparison.Ordinal);

    private static IReadOnlyList<string> Names(string text) =>
        text.Length < 4 ? [] : NameList.SplitStrictly(text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? text[3..] : text);

    internal static bool MayBeOutlet(string part) =>
        part.Length is > 1 and < 60
        && (char.IsUpper(part[0]) || char.IsDigit(part[0]))
        && !part.Contains(',', StringComparison.Ordinal)
        && part.Split(' ') is { Length: <= MaxOutletWords } words
        && words.Where(word => word.Length > 3).All(word => !char.IsLower(word[0]))
        && !Language.PlaceNames.Contains(part)
        && !(words is [var month, var day] && IsMonthAndDay(month, day));

    private static bool IsMonthAndDay(string month, string day) => WrittenDate.IsMonth(month) && day.All(char.IsAsciiDigit);

    private static string Trimmed(string text) => text.Trim(' ', '(', ')', ',', ';', '|', '–', '—', '-', ':', '·', '\n');
}
