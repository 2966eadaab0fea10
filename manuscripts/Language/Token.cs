namespace Manuscripts.Language;

/// <summary>A word or mark of a text and where it stands.</summary>
internal readonly record struct Token(string Text, int Start, int End)
{
    public bool IsWord => char.IsLetterOrDigit(Text[0]);

    public bool IsCapital => char.IsUpper(Text[0]);

    public bool Is(string text) => Text.Equals(text, StringComparison.OrdinalIgnoreCase);

    public bool IsComma => Text is ",";

    public bool IsQuote => Text is "\"" or "“" or "”";
}

/// <summary>
/// Parts a text into words and marks. Points inside of abbreviations and initials, hyphens and apostrophes belong to their words.
/// </summary>
internal static class Tokens
{
    /// <summary>The tokens of each sentence of a text.</summary>
    public static IEnumerable<List<Token>> OfSentences(string text)
    {
        var from = 0;
        foreach (var to in Sentences.Starts(text).Append(text.Length))
        {
            yield return Of(text, from, to);
            from = to;
        }
    }

    public static List<Token> Of(string text, int from, int to)
    {
        var tokens = new List<Token>();
        for (var at = from; at < to;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = IsCutParticle(text, at, to) ? at + 2 : char.IsLetterOrDigit(text[at]) ? WordEnd(text, at, to) : at + 1;
            tokens.Add(new Token(text[at..end], at, end));
            at = end;
        }

        return tokens;
    }

    /// <summary>The apostrophe of "’t Hoen", not one that quotes.</summary>
    private static bool IsCutParticle(string text, int at, int to) =>
        text[at] is '’' or '\'' && at + 3 < to && text[at + 1] is 't' && text[at + 2] is ' ' && char.IsUpper(text[at + 3])
        && at > 0 && text[at - 1] is ' ';

    private static int WordEnd(string text, int at, int to)
    {
        var start = at;
        while (at < to)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
                at++;
            else if (c is '-' or '‑' or '\'' or '’' or '&' or '/' && at + 1 < to && char.IsLetterOrDigit(text[at + 1]))
                at++;
            else if (c == '.' && IsInside(text, start, at, to))
                at++;
            else
                break;
        }

        return at;
    }

    /// <summary>
    /// A point belongs to an initial ("C."), to letters with points between ("U.S."), to a name of the net ("Defense.gov") or to a
    /// title ("Dr.").
    /// </summary>
    private static bool IsInside(string text, int start, int point, int to)
    {
        if (point + 1 < to && char.IsLetterOrDigit(text[point + 1]))
            return true;
        var word = text.AsSpan(start, point - start);
        var last = word[(word.LastIndexOf('.') + 1)..];
        return (last.Length == 1 && char.IsUpper(last[0])) || Titles.Contains(word.ToString());
    }

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "Dr", "Mr", "Ms", "Mrs", "Prof", "Gen", "Lt", "Maj", "Col", "Capt", "Adm", "Amb", "Sen", "Rep", "Gov", "Hon", "Rev", "Sgt", "Cmdr",
        "Brig", "Ret", "Cdr", "Smt", "Jr", "Sr", "St", "Fr", "Msgr",
    };
}
