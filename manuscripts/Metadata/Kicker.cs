namespace Manuscripts.Metadata;

/// <summary>The word over a title for what the piece is, "Commentary", perhaps with its date, "Commentary | March 29, 2023".</summary>
internal static class Kicker
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "Commentary", "Report", "Article", "Analysis", "Opinion", "Op-Ed", "Essay", "Newsletter", "Edition", "Policy Brief", "Brief",
        "Paper", "Blog", "Blog Post", "Column", "Feature", "Interview", "Perspective", "Insight", "Publication", "Publications", "Post",
        "Comment", "Viewpoint", "Point of View", "Guest Column", "Guest Essay", "Guest Commentary", "Guest Post", "Views", "Debate",
        "Ideas", "Editorial", "Gastkommentar", "Gastbeitrag", "Kommentar", "Meinung", "Standpunkt", "Leitartikel", "Debatte", "Tribune",
        "Chronique",
        "Point de vue", "Opinión", "Tribuna", "Columna", "Opinione", "Commento", "Intervento", "Opinie", "Opiniestuk", "Ingezonden",
        "Policy Comment", "Discussion Paper",
        "Working Paper", "Policy Paper", "Policy Note", "From the Editor", "From the Editors", "Letter from the Editor", "Editor's Letter",
        "Editor’s Letter", "Editor's Note", "Editor’s Note",
    };

    private static readonly char[] Bars = ['|', '·', '•', '—', '–'];

    /// <summary>Whether a line is such a word and nothing else but its number, or a word for the desk.</summary>
    public static bool Fits(string text) =>
        Words.Contains(text.Trim()) || (Parts(text) is { Count: > 1 } parts && parts.Exists(Words.Contains)
            && parts.TrueForAll(part => Words.Contains(part) || IsNumber(part) || DeskLine.Fits(part)));

    /// <summary>"FARMING &amp; FOOD": a section's name in capitals over a title in bold.</summary>
    public static bool IsSection(string text) =>
        text.Length is > 2 and <= 30 && !text.Any(char.IsLower) && text.All(c => char.IsLetter(c) || c is ' ' or '&' or '/')
        && (!text.Trim().Contains(' ', StringComparison.Ordinal) || text.AsSpan().ContainsAny('&', '/'));

    /// <summary>The date beside such a word; null if the line is anything else.</summary>
    public static DateOnly? Date(string text) =>
        Parts(text) is { Count: > 1 and <= 4 } parts && parts.Exists(part => Words.Contains(part) || IsNumber(part))
        && parts.ConvertAll(WrittenDate.Find) is var dates && dates.Find(date => date is not null) is { } found
        && parts.Index().All(part => dates[part.Index] is not null || Words.Contains(part.Item) || IsNumber(part.Item)
            || IsReadingTime(part.Item))
            ? found
            : null;

    /// <summary>Words, numbers and dates that bars part, or a date that only a blank parts from the word before.</summary>
    private static List<string> Parts(string text)
    {
        var parts = text.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (parts is not [var only])
            return parts;
        // "Commentary 2024-03-17", or the date in the next line: "COMMENTARY March 17, 2024".
        for (var blank = only.IndexOf(' ', StringComparison.Ordinal); blank > 0; blank = only.IndexOf(' ', blank + 1))
            if (Words.Contains(only[..blank]) && WrittenDate.Find(only[blank..].Trim()) is not null)
                return [only[..blank], only[blank..].Trim()];
        return only.LastIndexOf(' ') is > 0 and var last && WrittenDate.Find(only[last..]) is not null
            ? [only[..last].Trim(), only[last..].Trim()]
            : parts;
    }

    /// <summary>"9 minutes", "4 min read".</summary>
    private static bool IsReadingTime(string part) =>
        part.Split(' ') is [var number, "minutes" or "min" or "mins" or "Minuten" or "minute", ..] and { Length: <= 3 }
        && number.All(char.IsDigit);

    /// <summary>"No. 12/2024", "Nr. 7".</summary>
    public static bool IsNumber(string part) =>
        part.Split(' ') is ["No." or "no." or "Nr." or "Issue" or "Number" or "Vol.", var number] && number.All(c => char.IsDigit(c)
            || c is '/' or '-');
}
