using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>
/// Titles in small letters that are too long to be told from sentences, in a digest of plain text: lines without an end, each behind the
/// line that leads to the piece before, and over a text.
/// </summary>
internal static class SentenceTitles
{
    private const int LeastPointers = 3;
    private const int LeastText = 50;

    /// <summary>Gives such blocks their rank.</summary>
    public static void Mark(EditionBlock[] blocks)
    {
        var leads = Array.ConvertAll(blocks, LeadsOn);
        if (leads.Count(on => on) < LeastPointers)
            return;
        for (var at = 1; at + 1 < blocks.Length; at++)
            if (blocks[at] is { Rank: 0, Element.LocalName: "p" } block && leads[at - 1] && !leads[at]
                && TitleForm.IsLine(block.Text) && IsText(blocks[at + 1]))
                blocks[at] = block with { Rank = EditionBlock.Worded };
    }

    private static bool IsText(EditionBlock block) =>
        block is { Rank: 0, Element.LocalName: "p", Text.Length: >= LeastText } && block.Text[^1] is '.' or '?' or '”';

    private static bool LeadsOn(EditionBlock block) =>
        block.Rank == 0 && (ItemPointer.Is(block.Element) || PrintedAddress.Of(block.Text) is not null);
}
