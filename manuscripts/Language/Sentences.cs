namespace Manuscripts.Language;

/// <summary>Where the sentences of a text end. A full stop after an initial, an abbreviation or a title ends none.</summary>
internal static class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "vs", "v", "Dr", "Mr", "Ms", "Mrs", "Mx", "St", "Gen", "Sen", "Rep", "Reps", "Sens", "Lt", "Maj", "Col", "Capt", "Adm", "Amb",
        "Sgt", "Cmdr", "No", "Vol", "Gov", "Prof", "Rev", "Hon", "Pres", "Sec", "Jr", "Sr", "e.g", "i.e", "cf", "al", "etc", "approx",
        "Fig", "fig", "pp", "Ft", "Mt", "ret", "Ret", "retd", "Retd", "rtd", "Brig", "Cdr", "Smt", "Jan", "Feb", "Mar", "Apr", "Jun",
            "Fr", "Msgr", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    };

    /// <summary>The places at which a new sentence begins, after the first.</summary>
    public static IEnumerable<int> Starts(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' && at + 1 < text.Length)
                yield return at + 1;
            if (text[at] is not ('.' or '!' or '?' or '…'))
                continue;
            var end = at + 1;
            while (end < text.Length && text[end] is '"' or '”' or '’' or '\'' or ')' or ']' or '.' or '!' or '?')
                end++;
            var next = end;
            while (next < text.Length && text[next] is ' ' or '\u00A0')
                next++;
            if (next > end && next < text.Length && IsStart(text[next]) && (text[at] != '.' || EndsSentence(text, at)))
                yield return next;
            at = end - 1;
        }
    }

    /// <summary>The sentences of a text.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var from = 0;
        foreach (var start in Starts(text))
        {
            yield return text[from..start].Trim();
            from = start;
        }

        if (from < text.Length)
            yield return text[from..].Trim();
    }

    private static bool IsStart(char c) =>
        char.IsUpper(c)
        || char.IsDigit(c)
        || c is '"' or '“' or '‘' or '(' or '[' or '¿' or '¡'
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherLetter;

    private static bool EndsSentence(string text, int stop)
    {
        // "Maj. Gen. (res.) A": a word in brackets that shortens a title.
        if (stop + 1 < text.Length && text[stop + 1] == ')' && stop >= 4 && text.LastIndexOf('(', stop, 5) >= 0)
            return false;
        var start = stop;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text[start..stop];
        return word.Length switch
        {
            0 => stop > 0 && text[stop - 1] is ')' or ']' or '"' or '”' or '’' or '\'' or '%',
            1 => char.IsDigit(word[0]) || char.IsLower(word[0]),
            _ => !Abbreviations.Contains(word) && !IsInitials(word),
        };
    }

    /// <summary>"U.S", "J.R.R": letters with points between.</summary>
    private static bool IsInitials(string word) =>
        word.Contains('.', StringComparison.Ordinal) && word.Split('.').All(part => part.Length <= 1 && part.All(char.IsUpper));
}
