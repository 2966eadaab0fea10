using System.Text;
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
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var code = MarkdownCode.Fence(text, at) ?? 0;
            kept.Append(text, at, code);
            at += code;
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found : text.Length;
            kept.Append(Plain(text[at..end]));
            if (end < text.Length)
                kept.Append('\n');
            at = end + 1;
        }

        return kept.ToString();
    }

    private static string Plain(string line) =>
        line.StartsWith("    ", StringComparison.Ordinal) ? line
        : Div().IsMatch(line) ? ""
        : line.Contains('`', StringComparison.Ordinal) ? line
        : Attributes().Replace(line, "$1").TrimEnd();

    [GeneratedRegex(@"^:{3,}\s*(?:\{[^{}]*\}|[\w-]*)\s*:*\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Div();

    /// <summary>Behind a link, a picture or a span, or at the end of a heading.</summary>
    [GeneratedRegex(
        @"([\])]|^#{1,6}\s[^{}]*)\s?\{(?:[#.][\w-]+)(?:\s+(?:[#.][\w-]+|[\w-]+=(?:""[^""{}]*""|[\w-]+)))*\}",
        RegexOptions.NonBacktracking)]
    private static partial Regex Attributes();
}
