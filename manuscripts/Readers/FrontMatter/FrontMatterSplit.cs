using Model;

namespace Manuscripts.Readers.FrontMatter;

/// <summary>A draft's text, parted into front matter and what follows.</summary>
/// <param name="Fields">The front matter, its lines where they are in the file; null if the draft has none.</param>
/// <param name="Notation">What it is written in.</param>
/// <param name="Body">The rest.</param>
/// <param name="BodyLine">The line in the file, from 1, on which <paramref name="Body"/> starts.</param>
internal sealed record FrontMatterSplit(string? Fields, FrontMatterNotation Notation, string Body, int BodyLine)
{
    private const string YamlFence = "---";
    private const string TomlFence = "+++";

    /// <summary>How far down a closing line is looked for before an opening "---" is taken for a mere rule.</summary>
    private const int MaxLines = 2000;

    /// <summary>Parts a text. Its line ends must be "\n".</summary>
    public static (FrontMatterSplit Split, Problem? Problem) Of(string text)
    {
        var start = FirstWord(text);
        if (start < text.Length && text[start] == '{')
            return Json(text, start);
        var lines = text.Split('\n', MaxLines + 1);
        var first = Array.FindIndex(lines, line => line.Trim().Length > 0);
        if (first < 0)
            return (None(text), null);
        var fence = lines[first].TrimEnd();
        if (fence is YamlFence or TomlFence)
            return Fenced(text, lines, first, fence);
        return HeaderLines.Count(lines, first) is var count and > 0
            ? (
                Between(lines, first - 1, first + count, FrontMatterNotation.Yaml) with
                {
                    Fields = new string('\n', first) + HeaderLines.AsYaml(lines[first..(first + count)]),
                },
                null
            )
            : (None(text), null);
    }

    private static (FrontMatterSplit Split, Problem? Problem) Fenced(string text, string[] lines, int start, string fence)
    {
        var end = Array.FindIndex(lines, start + 1, line => line.TrimEnd() == fence || (fence == YamlFence && line.TrimEnd() == "..."));
        var notation = fence == TomlFence ? FrontMatterNotation.Toml : FrontMatterNotation.Yaml;
        if (end > 0 && end < MaxLines && IsFrontMatter(lines[(start + 1)..end], notation))
            return (Between(lines, start, end, notation), null);
        return LooksLikeField(lines.ElementAtOrDefault(start + 1), notation)
            ? (None("") with { BodyLine = 1 }, Unclosed(start + 1, fence))
            : (None(text), null);
    }

    private static FrontMatterSplit Between(string[] lines, int start, int end, FrontMatterNotation notation) => new(
        new string('\n', start + 1) + string.Join('\n', lines[(start + 1)..end]),
        notation,
        string.Join('\n', lines[Math.Min(end + 1, lines.Length)..]),
        end + 2);

    /// <summary>A text that starts with a brace is JSON only if it holds fields; it may also be a text that starts with a brace.</summary>
    private static (FrontMatterSplit Split, Problem? Problem) Json(string text, int start)
    {
        var isFields =
            FirstWord(text, start + 1) is var name
            && name < text.Length
            && text[name] == '"'
            && text.IndexOf('"', name + 1) is var close and > 0
            && FirstWord(text, close + 1) is var colon
            && colon < text.Length
            && text[colon] == ':';
        if (!isFields)
            return (None(text), null);
        var end = JsonFields.End(text.AsSpan(start));
        if (end < 0)
            return (None(""), Unclosed(text.AsSpan(0, start).Count('\n') + 1, "}"));
        var before = new string('\n', text.AsSpan(0, start).Count('\n'));
        var json = text.Substring(start, end);
        return (
            new FrontMatterSplit(
                before + json, FrontMatterNotation.Json, text[(start + end)..], text.AsSpan(0, start + end).Count('\n') + 1),
            null
        );
    }

    private static FrontMatterSplit None(string text) => new(null, FrontMatterNotation.Yaml, text, 1);

    private static int FirstWord(string text, int from = 0)
    {
        while (from < text.Length && (char.IsWhiteSpace(text[from]) || text[from] == '\uFEFF'))
            from++;
        return from;
    }

    /// <summary>Text between two rules is no front matter: that has a field in some line, or nothing at all.</summary>
    private static bool IsFrontMatter(string[] lines, FrontMatterNotation notation) =>
        lines.Any(line => LooksLikeField(line, notation)) || lines.All(string.IsNullOrWhiteSpace);

    private static bool LooksLikeField(string? line, FrontMatterNotation notation) =>
        line is not null
        && line.IndexOf(notation is FrontMatterNotation.Toml ? '=' : ':', StringComparison.Ordinal) is > 0 and < 40
        && !line.StartsWith(' ');

    private static Problem Unclosed(int line, string fence) => ProblemCodes.FrontMatterUnclosed.Says(
        $"The front matter starts here but never ends. Put a line with only \"{fence}\" after its last field.", line);
}
