using Pipeline.Intake.Readers.Word.Blocks;
using Pipeline.Intake.Readers.Word.Inline;
using Pipeline.Intake.Readers.Word.Styles;

namespace Pipeline.Intake.Readers.Word.Metadata;

/// <summary>
/// Reads title, dek, byline and date from paragraphs whose styles are named so, and takes all but the title out of the
/// text: the title is looked for there, the others would stand on the page twice.
/// </summary>
internal static class StyledHints
{
    public static (List<Block> Text, DraftHints Hints) Take(List<Block> blocks)
    {
        var (title, dek, byline, date) = (First(blocks, ParagraphRole.Title), First(blocks, ParagraphRole.Subtitle), First(blocks, ParagraphRole.Byline), First(blocks, ParagraphRole.Date));
        var taken = new[] { dek, byline, date }.Where(paragraph => paragraph is not null && !paragraph.Spans.Any(span => span is NoteSpan or ImageSpan)).ToHashSet(ReferenceEqualityComparer.Instance);
        var hints = new DraftHints
        {
            Title = title?.PlainText,
            Dek = dek?.PlainText,
            Byline = byline?.PlainText,
            Date = date?.PlainText,
        };
        return ([.. blocks.Where(block => !taken.Contains(block))], hints);
    }

    private static Paragraph? First(List<Block> blocks, ParagraphRole role) =>
        blocks.OfType<Paragraph>().FirstOrDefault(paragraph => paragraph.Role == role && paragraph.PlainText.Length > 0);
}
