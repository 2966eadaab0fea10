using Manuscripts.Readers.Word.Body;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.Word.Output;

/// <summary>A picture or table with the caption beside it.</summary>
internal sealed record Captioned(Block Block, Paragraph Caption);

/// <summary>Finds captions: those of pictures mostly stand below them, those of tables above.</summary>
internal static class Captions
{
    /// <summary>The pair that starts at an index; null if none does.</summary>
    public static Captioned? At(IReadOnlyList<Block> blocks, int at)
    {
        if (at + 1 >= blocks.Count)
            return null;
        if (IsPicture(blocks[at]) && Caption(blocks[at + 1]) is { } below)
            return new Captioned(blocks[at], below);
        if (Caption(blocks[at]) is not { } above)
            return blocks[at] is Table && Caption(blocks[at + 1]) is { } under && !IsCaptionable(blocks, at + 2)
                ? new Captioned(blocks[at], under)
                : null;
        var isTaken = IsPicture(blocks[at + 1]) && at + 2 < blocks.Count && Caption(blocks[at + 2]) is not null;
        return IsCaptionable(blocks, at + 1) && !isTaken ? new Captioned(blocks[at + 1], above) : null;
    }

    private static bool IsCaptionable(IReadOnlyList<Block> blocks, int at) =>
        at < blocks.Count && (blocks[at] is Table || IsPicture(blocks[at]));

    private static Paragraph? Caption(Block block) =>
        block is Paragraph { Role: ParagraphRole.Caption } caption && !caption.Spans.Any(span => span is ImageSpan) ? caption : null;

    private static bool IsPicture(Block block) => block is Paragraph paragraph
        && paragraph.Spans.Any(span => span is ImageSpan)
        && paragraph.Spans.All(span => span is ImageSpan or BookmarkSpan or LineBreakSpan or TextSpan { IsBlank: true });
}
