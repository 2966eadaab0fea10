using Model;

namespace Pipeline.Intake;

/// <summary>Tells a new version of a piece from another piece under a reused file name.</summary>
internal static class Resemblance
{
    private const int ShingleWords = 3;
    private const double LittleInCommon = 0.15;

    private static readonly char[] Separators = [' ', '\n', '\r', '\t', '.', ',', ';', ':', '!', '?', '"', '“', '”', '(', ')'];

    /// <summary>False only where the title is another and little of the shorter text stands in the longer one.</summary>
    public static bool IsSamePiece(Commentary current, DraftContent next) =>
        Slug.From(current.Title) == Slug.From(next.Title)
        || Overlap(Words(current.Title), Words(next.Title)) >= 0.5
        || Overlap(Shingles(current.BodyText), Shingles(next.BodyText)) >= LittleInCommon;

    private static double Overlap(HashSet<string> a, HashSet<string> b)
    {
        var smaller = Math.Min(a.Count, b.Count);
        return smaller == 0 ? 0 : (double)a.Count(b.Contains) / smaller;
    }

    private static HashSet<string> Shingles(string text)
    {
        var words = Split(text);
        var shingles = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + ShingleWords <= words.Length; i++)
            shingles.Add(string.Join(' ', words, i, ShingleWords));
        return shingles;
    }

    private static HashSet<string> Words(string text) => [.. Split(text).Where(word => word.Length > 3)];

    private static string[] Split(string text) => text.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
