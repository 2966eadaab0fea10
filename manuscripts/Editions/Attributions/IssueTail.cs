using Manuscripts.Metadata;

namespace Manuscripts.Editions.Attributions;

/// <summary>
/// What ends the mention of a journal and says nothing that is kept: "vol. 12, no. 4", "Summer 2024", "May–June 2024", "64 pages", "2021".
/// </summary>
internal static class IssueTail
{
    private static readonly string[] Counts = ["vol.", "volume", "no.", "nr.", "issue", "number", "pp.", "p.", "art."];

    /// <summary>The line without it.</summary>
    public static string Without(string line)
    {
        while (line.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && IsTail(line[(comma + 2)..].TrimEnd('.', ')')))
            line = line[..comma];
        return line;
    }

    public static bool EndsIn(string line) => Without(line).Length < line.Length;

    private static bool IsTail(string part) => part.ToLowerInvariant().Split(' ') switch
    {
        [var year] => IsYear(year),
        [var season, var year] when IsYear(year) && season.Split('/', '–', '-')[0] is var first
            && (WrittenDate.IsSeason(first) || (first.Length < season.Length && WrittenDate.IsMonth(first))) => true,
        [var pages, "pages" or "pp" or "pp."] => pages.All(char.IsAsciiDigit),
        [var count, .. var rest] =>
            Array.IndexOf(Counts, count) >= 0 && rest.Length is 1 or 2 && rest.All(word => word.Any(char.IsAsciiDigit)),
        _ => false,
    };

    private static bool IsYear(string word) =>
        word.Length == 4 && word.All(char.IsAsciiDigit) && (word.StartsWith("19", StringComparison.Ordinal)
            || word.StartsWith("20", StringComparison.Ordinal));
}
