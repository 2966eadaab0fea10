namespace Manuscripts.Metadata;

/// <summary>A line of names without "By": "Ada Quist", "Ada Quist¹ and Omar Celik²", "Ada Quist, University of Riga".</summary>
internal static class NameLine
{
    private const int MaxLength = 200;
    private const int ShortRole = 14;
    private const int LongestTrade = 70;
    private const int MostTradeWords = 7;
    private const int MostNameWords = 3;

    private static readonly char[] Signs = ['|', '•', '·', '/'];

    /// <summary>The names, and what stands beside them; null if the line is not surely one of names.</summary>
    public static (IReadOnlyList<string> Names, string Beside)? Of(string line)
    {
        if (line.Length > MaxLength)
            return null;
        var text = WithoutShortRole(WithoutMarks(line));
        if (InARow(text) is { Count: > 0 } row)
            return (row, "");
        if (NameList.SplitStrictly(text) is { Count: > 0 } names
            && (!text.EndsWith('.') || names[^1].EndsWith("r.", StringComparison.Ordinal)
                || text[(text.LastIndexOf(' ') + 1)..^1].Contains('.', StringComparison.Ordinal)))
            return IsShouted(text, names) ? null : (names, "");
        return WithRole(text);
    }

    /// <summary>
    /// "Ada Quist · Omar Celik", "Ada Quist | 345 words | for Comment": names that signs part from each other and from what is for the
    /// desk; none if any part is anything else.
    /// </summary>
    private static IReadOnlyList<string> InARow(string text) =>
        text.Split(Signs, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts
        && parts.Select(NameList.Bare).TakeWhile(PersonName.Fits).ToList() is { Count: > 0 } names
        && parts.Skip(names.Count).All(part => DeskLine.Fits(part) || part.StartsWith("for ", StringComparison.OrdinalIgnoreCase))
            ? names
            : [];

    /// <summary>"Ada Quist, prof. ucz.": a role so short that its full stop looks like a sentence's.</summary>
    private static string WithoutShortRole(string text) =>
        text.EndsWith('.') && text.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
        && text[(comma + 2)..] is { Length: <= ShortRole } role && role.StartsWith("prof.", StringComparison.Ordinal)
            ? text[..comma]
            : text;

    /// <summary>"ASKING DONORS TO BE HEROES": in capitals any word looks like a house's initials, and the rest like a name.</summary>
    private static bool IsShouted(string text, IReadOnlyList<string> names) =>
        !text.Any(char.IsLower) && names.Count == 1
        && (names[0].Length < text.Length || text.Split(' ').Count(word => word.Length > 1 && word[^1] is not '.') > MostNameWords);

    /// <summary>"Name, what and where they are": the part before the first comma is a name, the rest says a post or a house.</summary>
    private static (IReadOnlyList<string> Names, string Beside)? WithRole(string text)
    {
        var comma = text.IndexOfAny([',', '(', '|', '–', '—', '·', '•']);
        if (comma <= 0)
            return null;
        var name = NameList.Bare(text[..comma].Trim());
        var rest = text[(comma + 1)..].Trim(' ', ')');
        return PersonName.Fits(name) && Affiliation.Fits(rest) ? ([name], rest) : null;
    }

    /// <summary>
    /// The name in "Ada Quist, beekeeper in Riga", whatever she is, for where a line can hardly be anything else; null if the line has not
    /// this form.
    /// </summary>
    public static string? BeforeTrade(string line) =>
        line.Length <= LongestTrade && line.Split(", ", 2) is [var name, var trade]
        && NameList.Bare(name) is var bare && PersonName.Fits(bare)
        && char.IsLetterOrDigit(line[^1]) && trade.Split(' ').Length <= MostTradeWords && !Affiliation.Speaks(trade)
            ? bare
            : null;

    /// <summary>Without the figures and signs that lead to affiliations below.</summary>
    private static string WithoutMarks(string line)
    {
        var text = new System.Text.StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var isMark =
                line[i] is '*' or '†' or '‡' or '§' or '¶'
                || char.GetUnicodeCategory(line[i]) is System.Globalization.UnicodeCategory.OtherNumber
                || (char.IsAsciiDigit(line[i]) && i > 0 && (char.IsLetter(line[i - 1]) || IsMarkComma(line, i)));
            if (
                !isMark
                && !(line[i] == ',' && i + 1 < line.Length && char.IsAsciiDigit(line[i + 1]) && i > 0 && char.IsAsciiDigit(line[i - 1]))
            )
                text.Append(line[i]);
        }

        return text.ToString().Trim().TrimEnd(',');
    }

    private static bool IsMarkComma(string line, int at) =>
        line[at - 1] == ',' && at > 1 && char.IsAsciiDigit(line[at - 2]) || char.IsAsciiDigit(line[at - 1]);
}
