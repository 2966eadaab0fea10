namespace Manuscripts.Metadata;

/// <summary>What programs and templates write where a title should stand: "Untitled document", "Dokument1", "[Insert title]".</summary>
internal static class PlaceholderTitle
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "untitled", "untitled document", "untitled post", "untitled page", "new post", "new page", "new document", "document", "dokument",
        "documento", "document title", "title", "title here", "your title", "your title here", "insert title", "insert title here",
        "headline", "headline here", "article title", "post title", "working title", "sin título", "ohne titel", "unbenannt", "sans titre",
        "senza titolo", "zonder titel", "sem título", "microsoft word", "word document", "template", "tbd", "tba", "tbc",
    };

    /// <summary>Whether a title is one, whatever brackets and numbers stand around it.</summary>
    public static bool Is(string title) =>
        Kicker.Fits(title) || IsOfSystem(title)
        || Words.Contains(title.Trim(' ', '[', ']', '(', ')', '<', '>', '{', '}', '_', '*', '"', '.', ':').TrimEnd(
            '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' '));

    /// <summary>"Submission #8841": what a system counts by.</summary>
    private static bool IsOfSystem(string title) =>
        title.Split(' ') is [.. { Length: 1 or 2 } name, ['#', _, ..] number] && number[1..].All(char.IsAsciiDigit)
        && name.Length > 0;
}
