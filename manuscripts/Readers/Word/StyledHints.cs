using Manuscripts.Readers.Word.Body;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.Word;

/// <summary>
/// Reads title, dek, byline and date from paragraphs whose styles are named so, and takes all but the title out of the
/// text: the title is looked for there, the others would stand on the page twice.
/// </summary>
internal static class StyledHints
{
    public static (List<Block> Text, DraftHints Hints) Take(List<Block> blocks)
    {
        var (title, dek, date) = (
            First(blocks, ParagraphRole.Title), First(blocks, ParagraphRole.Subtitle), First(blocks, ParagraphRole.Date));
        var bylines = Bylines(blocks);
        var taken = bylines
            .Append(dek)
            .Append(date)
            .Where(paragraph => paragraph is not null && !paragraph.Spans.Any(span => span is NoteSpan or ImageSpan))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        var hints = new DraftHints
        {
            Title = title?.PlainText,
            Dek = dek?.PlainText,
            Byline = Joined(bylines),
            Date = date?.PlainText,
        };
        return ([.. blocks.Where(block => !taken.Contains(block))], hints);
    }

    /// <summary>Several authors may stand in a paragraph each, one under the other.</summary>
    private static List<Paragraph> Bylines(List<Block> blocks) =>
        First(blocks, ParagraphRole.Byline) is not { } first
            ? []
            :
            [
                .. blocks
                    .SkipWhile(block => block != first)
                    .OfType<Paragraph>()
                    .TakeWhile(paragraph => paragraph.Role == ParagraphRole.Byline && paragraph.PlainText.Length > 0),
            ];

    private static string? Joined(List<Paragraph> bylines)
    {
        if (bylines.Count < 2)
            return bylines.FirstOrDefault()?.PlainText;
        var names = bylines
            .Select(paragraph =>
                paragraph.PlainText is var text && text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? text[3..] : text
            )
            .ToList();
        return $"By {string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private static Paragraph? First(List<Block> blocks, ParagraphRole role) =>
        blocks.OfType<Paragraph>().FirstOrDefault(paragraph => paragraph.Role == role && paragraph.PlainText.Length > 0);
}
