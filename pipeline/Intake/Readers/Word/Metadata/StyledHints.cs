using Pipeline.Intake.Readers.Word.Blocks;
using Pipeline.Intake.Readers.Word.Styles;

namespace Pipeline.Intake.Readers.Word.Metadata;

/// <summary>Reads title, dek, byline and date from paragraphs whose styles are named so.</summary>
internal static class StyledHints
{
    public static DraftHints Of(IReadOnlyList<Block> blocks) => new()
    {
        Title = First(blocks, ParagraphRole.Title),
        Dek = First(blocks, ParagraphRole.Subtitle),
        Byline = First(blocks, ParagraphRole.Byline),
        Date = First(blocks, ParagraphRole.Date),
    };

    private static string? First(IReadOnlyList<Block> blocks, ParagraphRole role)
    {
        foreach (var block in blocks)
            if (block is Paragraph paragraph && paragraph.Role == role && paragraph.PlainText is { Length: > 0 } text)
                return text;
        return null;
    }
}
