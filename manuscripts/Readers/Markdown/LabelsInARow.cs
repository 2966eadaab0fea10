using Manuscripts.Metadata;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Manuscripts.Readers.Markdown;

/// <summary>
/// "Status: ready", "Author: …", "Words: …" under a title, a line each, as note-taking programs export them. To Markdown they are one line;
/// joined, nobody could say any more where each ends, so they keep their breaks.
/// </summary>
internal static class LabelsInARow
{
    private const int Reach = 6;
    private const int Fewest = 2;

    public static void Keep(MarkdownDocument document)
    {
        foreach (var paragraph in document.Take(Reach).OfType<ParagraphBlock>())
            if (paragraph.Inline is { } inline && Lines(inline) is { Count: > Fewest } lines
                && lines.TrueForAll(line => line.IndexOf(": ", StringComparison.Ordinal) > 0)
                && lines.Count(line => FrontLabel.Of(line) is not null) >= Fewest)
                foreach (var end in inline.OfType<LineBreakInline>())
                    end.IsHard = true;
    }

    private static List<string> Lines(ContainerInline inline)
    {
        var lines = new List<string> { "" };
        foreach (var part in inline)
            if (part is LineBreakInline)
                lines.Add("");
            else
                lines[^1] += part switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    ContainerInline { FirstChild: LiteralInline { NextSibling: null } only } => only.Content.ToString(),
                    _ => " ",
                };
        return lines;
    }
}
