namespace Manuscripts.Metadata;

/// <summary>What digests are called by: "Weekly Recap", "Weekend Edition", "The Harbour Notebook".</summary>
internal static class SeriesName
{
    private const int MaxLength = 45;
    private const int MaxWords = 6;
    private const int MaxDescription = 80;

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "recap", "edition", "notebook", "umschau", "boletín", "alert", "notes", "news", "links", "wrap", "update", "updates", "post",
        "mail", "radar", "today", "daily", "monthly", "quarterly", "weekend", "fortnight", "week", "month", "rundschau", "wochenschau",
        "bollettino", "nieuwsbrief",
    };

    /// <summary>Whether a line is such a name and nothing more.</summary>
    public static bool Fits(string line)
    {
        var parts = line.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return line.Length is > 3 and <= MaxLength && parts.Length is >= 2 and <= MaxWords && char.IsUpper(line[0])
            && line[^1] is not ('.' or ':' or '?' or '!') && !line.Any(char.IsDigit) && !Kicker.Fits(line)
            && (Masthead.IsSerial(string.Join(' ', parts)) || parts.Any(Words.Contains));
    }

    /// <summary>"the monthly letter of the Harbour Institute": what stands behind a name and says that it is such a one.</summary>
    public static bool IsDescribed(string text) =>
        text.Length <= MaxDescription
        && text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Any(word => Kinds.Contains(word));

    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "letter", "newsletter", "digest", "weekly", "monthly", "fortnightly", "bulletin", "monatsbrief", "rundbrief", "lettre", "boletín",
        "carta", "bollettino",
    };
}
