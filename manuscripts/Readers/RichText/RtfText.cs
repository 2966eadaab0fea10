using Manuscripts.Readers.Word.Body;

namespace Manuscripts.Readers.RichText;

/// <summary>The words of blocks that are not shown, line by line.</summary>
internal static class RtfText
{
    public static IEnumerable<string> Lines(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [paragraph.PlainText],
        Table table => Lines(table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks)),
        Aside aside => Lines(aside.Blocks),
        _ => Enumerable.Empty<string>(),
    });
}
