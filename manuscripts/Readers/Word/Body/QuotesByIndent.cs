using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.Word.Body;

/// <summary>Takes paragraphs set further in than the text around them for the quotations that their author meant.</summary>
internal static class QuotesByIndent
{
    /// <summary>In twips: half a centimetre, more than any slip of a ruler.</summary>
    private const int MinIndent = 284;

    public static List<Block> Apply(List<Block> blocks, Survey survey) =>
        [
            .. blocks.Select(
                (block, i) =>
                    block is Paragraph { Role: ParagraphRole.Body, Place: null } paragraph
                    && paragraph.Indent >= survey.Indent + MinIndent
                    && !ContinuesList(blocks, i, paragraph)
                        ? paragraph with
                        {
                            Role = ParagraphRole.Quote,
                        }
                        : block
            ),
        ];

    // Text set in under a list's item belongs to the item.
    private static bool ContinuesList(List<Block> blocks, int at, Paragraph paragraph)
    {
        for (var i = at - 1; i >= 0 && blocks[i] is Paragraph before; i--)
        {
            if (before.Place is not null)
                return true;
            if (before.Indent != paragraph.Indent)
                return false;
        }

        return false;
    }
}
