namespace Manuscripts.Metadata;

/// <summary>The word over a title for what the piece is, "Commentary", perhaps with its date, "Commentary | March 29, 2023".</summary>
internal static class Kicker
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "Commentary", "Report", "Article", "Analysis", "Opinion", "Op-Ed", "Essay", "Newsletter", "Edition", "Policy Brief", "Brief",
        "Paper", "Blog", "Blog Post", "Column", "Feature", "Interview", "Perspective", "Insight", "Publication", "Publications", "Post",
    };

    private static readonly char[] Bars = ['|', '·', '•', '—', '–'];

    /// <summary>Whether a line is such a word and nothing else.</summary>
    public static bool Fits(string text) => Words.Contains(text.Trim());

    /// <summary>The date beside such a word; null if the line is anything else.</summary>
    public static DateOnly? Date(string text) =>
        text.Split(Bars, StringSplitOptions.TrimEntries) is [var one, var other]
            ? Fits(one) ? WrittenDate.Find(other) : Fits(other) ? WrittenDate.Find(one) : null
            : null;
}
