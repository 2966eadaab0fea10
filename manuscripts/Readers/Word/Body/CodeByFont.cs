using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.Word.Body;

/// <summary>Takes what is typed in a font of one width for code, unless the whole document is.</summary>
internal static class CodeByFont
{
    public static List<Block> Apply(List<Block> blocks, Survey survey) => survey.IsMonospaced ? blocks : [.. blocks.Select(Apply)];

    private static Block Apply(Block block) =>
        block switch
        {
            Paragraph paragraph => Apply(paragraph),
            Table table => table with
            {
                Rows =
                [
                    .. table.Rows.Select(row =>
                        row with
                        {
                            Cells = [.. row.Cells.Select(cell => cell with { Blocks = [.. cell.Blocks.Select(Apply)] })],
                        }
                    ),
                ],
            },
            Aside aside => new Aside([.. aside.Blocks.Select(Apply)]),
            _ => block,
        };

    private static Paragraph Apply(Paragraph paragraph)
    {
        if (paragraph.Role == ParagraphRole.Code || !paragraph.Spans.Any(span => span is TextSpan { IsMonospaced: true }))
            return paragraph;
        if (
            paragraph is { Role: ParagraphRole.Body, Place: null }
            && paragraph.Spans.All(span =>
                span is TextSpan { IsMonospaced: true } or TextSpan { IsBlank: true } or LineBreakSpan or BookmarkSpan
            )
        )
            return paragraph with { Role = ParagraphRole.Code };
        return paragraph with
        {
            Spans =
            [
                .. paragraph.Spans.Select(span =>
                    span is TextSpan { IsMonospaced: true, IsBlank: false } text ? text with { Marks = text.Marks | Marks.Code } : span
                ),
            ],
        };
    }
}
