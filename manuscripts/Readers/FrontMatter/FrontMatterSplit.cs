using Model;

namespace Manuscripts.Readers.FrontMatter;

/// <summary>A draft's text, parted into front matter and what follows.</summary>
/// <param name="Yaml">The YAML between the lines of hyphens; null if the draft has none.</param>
/// <param name="Body">The rest.</param>
/// <param name="BodyLine">The line in the file, from 1, on which <paramref name="Body"/> starts.</param>
internal sealed record FrontMatterSplit(string? Yaml, string Body, int BodyLine)
{
    private const string Fence = "---";

    /// <summary>How far down a closing line is looked for before an opening "---" is taken for a mere rule.</summary>
    private const int MaxLines = 200;

    /// <summary>Parts a text. Its line ends must be "\n".</summary>
    public static (FrontMatterSplit Split, Problem? Problem) Of(string text)
    {
        var lines = text.Split('\n');
        var start = Array.FindIndex(lines, line => line.Trim().Length > 0);
        if (start < 0 || lines[start].TrimEnd() != Fence)
            return (new FrontMatterSplit(null, text, 1), null);
        var end = Array.FindIndex(lines, start + 1, line => line.TrimEnd() is Fence or "...");
        if (end > 0 && end - start <= MaxLines && IsFrontMatter(lines[(start + 1)..end]))
            return (new FrontMatterSplit(
                new string('\n', start + 1) + string.Join('\n', lines[(start + 1)..end]),
                string.Join('\n', lines[(end + 1)..]),
                end + 2), null);
        return LooksLikeField(lines.ElementAtOrDefault(start + 1))
            ? (new FrontMatterSplit(null, "", 1), Unclosed(start + 1))
            : (new FrontMatterSplit(null, text, 1), null);
    }

    /// <summary>Text between two rules is no front matter: that has a field in some line, or nothing at all.</summary>
    private static bool IsFrontMatter(string[] lines) => lines.Any(LooksLikeField) || lines.All(string.IsNullOrWhiteSpace);

    private static bool LooksLikeField(string? line) =>
        line is not null && line.IndexOf(':', StringComparison.Ordinal) is > 0 and < 30 && !line.StartsWith(' ');

    private static Problem Unclosed(int line) => ProblemCodes.FrontMatterUnclosed.Says(
        "The front matter starts with \"---\" but never ends. Put a line with only \"---\" after its last field.", line);
}
