using Manuscripts.Editions.Attributions;
using Manuscripts.Language;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>
/// Where the parts of a citation stand in a line: the title in quotation marks or linked, before it perhaps who wrote it, behind it who and
/// where: "A, “Title”, X, 3 May 2021.", "“Title” by A (X)", "A: [Title] (X)", and plain "Title, A, X" if X is known.
/// </summary>
/// <param name="Start">Where the title begins, without its marks.</param>
/// <param name="Length">The title's, without a comma at its end.</param>
/// <param name="End">Where the words about it end; a blurb may follow.</param>
internal sealed record CitationForm(int Start, int Length, int End, Attribution Said)
{
    private const int MaxTitle = 180;
    private const int MaxCredit = 160;

    /// <summary>Each mark that opens a title, and those that may close it.</summary>
    private static readonly Dictionary<char, string> Marks = new() { ['“'] = "”", ['"'] = "\"", ['«'] = "»", ['„'] = "“”", ['»'] = "«" };

    /// <summary>The citation that a line of text is, or begins with; null if it is none.</summary>
    public static CitationForm? Of(string text) => Of(text, null, _ => false);

    /// <param name="link">Where the line's first link begins and ends.</param>
    /// <param name="isEmphasised">Whether words of the line are emphasised.</param>
    public static CitationForm? Of(string text, (int Start, int End)? link, Func<string, bool> isEmphasised)
    {
        if (Quoted(text) is var (start, end) && Read(text, (start - 1, start, end, end + 1), isEmphasised) is { } quoted)
            return quoted;
        if (link is var (from, to) && from > 0 && text[..from].TrimEnd() is [.., ':' or ',']
            && Read(text, (from, from, to, to), isEmphasised) is { } linked)
            return linked;
        return link is null ? Plain(text) ?? Bylined(text, isEmphasised) : null;
    }

    /// <summary>"The Price of a Pier, by A and B (X, 4 May)", "The Pilots (podcast), with A": the title without marks.</summary>
    private static CitationForm? Bylined(string text, Func<string, bool> isEmphasised)
    {
        if (text.Length > MaxTitle + 3 * MaxCredit)
            return null;
        foreach (var lead in (ReadOnlySpan<string>)[", by ", "), with "])
            if (text.IndexOf(lead, StringComparison.Ordinal) is > 3 and var at && at + (lead[0] is ')' ? 1 : 0) is var end
                && TitleForm.IsLine(text[..end]) && Longest(text, at + lead.Length, isEmphasised) is var (stop, said))
                return new(0, end, stop, said);
        return null;
    }

    /// <summary>The longest run of words from a place on that names who and where; a blurb may follow that begins with a capital.</summary>
    private static (int End, Attribution Said)? Longest(string text, int from, Func<string, bool> isEmphasised)
    {
        for (var end = text.Length; end > from; end = text.LastIndexOf(' ', end - 1))
            if (end - from <= MaxCredit && (end == text.Length || char.IsUpper(text[end + 1]))
                && NamesAndPlace.Read(WithoutDay(text[from..end]), isEmphasised) is { Authors.Count: > 0 } said)
                return (end, said);
        return null;
    }

    /// <summary>"A (X, 4 May)": a day without its year says nothing.</summary>
    private static string WithoutDay(string credit) =>
        credit.TrimEnd('.', ' ') is var line && line.EndsWith(')') && line.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
        && line[(comma + 2)..^1].Split(' ') is [.. { Length: 1 or 2 }] words
        && words.All(word => WrittenDate.IsMonth(word) || word.All(char.IsAsciiDigit))
            ? line[..comma] + ")"
            : credit;

    /// <summary>The words between the first marks of a text, which stand at its start or behind names.</summary>
    private static (int Start, int End)? Quoted(string text)
    {
        var open = text.AsSpan(0, Math.Min(text.Length, MaxCredit)).IndexOfAny("“\"«„»");
        if (open < 0 || (open > 0 && text[..open].TrimEnd() is not [.., ',' or ':' or '.']))
            return null;
        var close = text.AsSpan(open + 1).IndexOfAny(Marks[text[open]]) + open + 1;
        return close > open + 3 && close - open < MaxTitle ? (open + 1, close) : null;
    }

    private static CitationForm? Read(string text, (int Open, int Start, int End, int Close) title, Func<string, bool> isEmphasised)
    {
        var before = text[..title.Open].Trim(' ', ',', ':', '.');
        var names = before.Length == 0 ? [] : NameList.SplitStrictly(before);
        if (before.Length > 0 && names.Count == 0)
            return null;
        var bare = text[title.Start..title.End].Trim();
        var isParted = bare is [.., ',' or '.'] || text[title.Close..].StartsWith(',');
        var (start, length) = (title.Start + text[title.Start..].TakeWhile(char.IsWhiteSpace).Count(), bare.TrimEnd(',').Length);
        if (length < 3 || char.IsLower(bare[0]))
            return null;
        var end = Sentences.Starts(text[title.Close..]).Select(at => at + title.Close).Where(at => !IsIssue(text[..at])).Append(text.Length)
            .First();
        var credit = text[title.Close..end].Trim(' ', ',', '.', ';');
        // "“…,” write A and B in X": what somebody says, not what a piece is called.
        if (credit.Length > MaxCredit || !(isParted || Leads(credit)) || Verbs.IsAny(credit.Split(' ')[0]))
            return null;
        if (credit.StartsWith("by ", StringComparison.Ordinal))
            credit = credit[3..];
        if (CreditLine.Featuring(credit) is { } appeared)
            return new(start, length, end, appeared);
        if (names.Count > 0)
            return credit.Length == 0 && text[..title.Open].TrimEnd() is [.., ':'] ? new(start, length, end, new Attribution(names, null))
                : NamesAndPlace.Place(credit) is { } place ? new(start, length, end, new Attribution(names, place)) : null;
        return NamesAndPlace.Read(credit, isEmphasised) is { } said ? new(start, length, end, said)
            : NamesAndPlace.Place(credit) is { } only && (WrittenDate.EndsIn(credit) || KnownOutlets.Contains(only))
                ? new(start, length, end, new Attribution([], only))
                : null;
    }

    /// <summary>"vol. 12, no. 4": these points end nothing.</summary>
    private static bool IsIssue(string before) =>
        before.TrimEnd() is var text && (text.EndsWith(" vol.", StringComparison.Ordinal) || text.EndsWith(" no.", StringComparison.Ordinal)
            || text.EndsWith(" nr.", StringComparison.Ordinal));

    private static bool Leads(string credit) => credit.StartsWith("by ", StringComparison.Ordinal) || credit.StartsWith('(')
        || credit.StartsWith("in ", StringComparison.Ordinal);

    /// <summary>"The Price of a Pier, A and B, X": without marks, only a known outlet shows that the line is no sentence.</summary>
    private static CitationForm? Plain(string text)
    {
        var line = WrittenDate.Without(IssueTail.Without(text.Trim().TrimEnd('.')));
        if (line.Length > MaxTitle + MaxCredit || line.LastIndexOf(", ", StringComparison.Ordinal) is not (> 0 and var last)
            || !KnownOutlets.Contains(line[(last + 2)..]))
            return null;
        var (title, names) = (line[..last], "");
        while (title.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
            && NameList.SplitStrictly(line[(comma + 2)..last]) is { Count: > 0 })
            (title, names) = (line[..comma], line[(comma + 2)..last]);
        return names.Length > 0 && title.Count(c => c == ' ') > 1 && TitleForm.Fits(title) && !title.Split(", ").All(PersonName.Fits)
            ? new(0, title.Length, text.Length, new Attribution(NameList.SplitStrictly(names), line[(last + 2)..]))
            : null;
    }
}
