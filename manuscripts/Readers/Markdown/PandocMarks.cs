using System.Text.RegularExpressions;

namespace Manuscripts.Readers.Markdown;

/// <summary>
/// What pandoc's Markdown writes beside words to keep a page's looks (pandoc manual, "Extension: header_attributes", "fenced_divs",
/// "bracketed_spans" and "link_attributes"): "{#id .class}" and ":::" lines.
/// </summary>
internal static partial class PandocMarks
{
    /// <summary>The text without them; lines stay where they are, and code as it is.</summary>
    public static string Without(string text)
    {
        if (!text.Contains("{.", StringComparison.Ordinal) && !text.Contains("{#", StringComparison.Ordinal)
            && !text.Contains(":::", StringComparison.Ordinal))
            return text;
        var lines = text.Split('\n');
        var inCode = false;
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].TrimStart().StartsWith("```", StringComparison.Ordinal)
                || lines[at].TrimStart().StartsWith("~~~", StringComparison.Ordinal))
                inCode = !inCode;
            if (inCode || lines[at].StartsWith("    ", StringComparison.Ordinal))
                continue;
            if (Div().IsMatch(lines[at]))
                lines[at] = "";
            else if (!lines[at].Contains('`', StringComparison.Ordinal))
                lines[at] = Attributes().Replace(lines[at], "$1").TrimEnd();
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^:{3,}\s*(?:\{[^{}]*\}|[\w-]*)\s*:*\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Div();

    /// <summary>Behind a link, a picture or a span, or at the end of a heading.</summary>
    [GeneratedRegex(
        @"([\])]|^#{1,6}\s[^{}]*)\s?\{(?:[#.][\w-]+)(?:\s+(?:[#.][\w-]+|[\w-]+=(?:""[^""{}]*""|[\w-]+)))*\}",
        RegexOptions.NonBacktracking)]
    private static partial Regex Attributes();
}
