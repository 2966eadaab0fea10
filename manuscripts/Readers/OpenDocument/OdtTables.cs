using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Body;

namespace Manuscripts.Readers.OpenDocument;

/// <summary>Reads a table (ODF 1.3, part 3, 9). Cells said to repeat stand once: in texts no program writes them.</summary>
internal sealed class OdtTables(OdtDocument document)
{
    /// <summary>HTML allows 1000 (HTML Living Standard, 4.9.11); no table that anyone reads has so many.</summary>
    private const int MaxSpan = 100;

    /// <summary>Null if it has no row.</summary>
    public Table? Read(Markup table)
    {
        var rows = new List<TableRow>();
        Rows(table, isHeader: false, rows);
        if (rows is [var first, _, ..] && LooksLikeHead(first))
            rows[0] = first with { IsHeader = true };
        return rows.Count == 0 ? null : new Table(rows);
    }

    private void Rows(Markup parent, bool isHeader, List<TableRow> into)
    {
        foreach (var child in parent.Children)
        {
            if (child.Name is "table:table-header-rows" or "table:table-rows" or "table:table-row-group")
                Rows(child, isHeader || child.Name == "table:table-header-rows", into);
            else if (child.Name == "table:table-row" && Cells(child) is { Count: > 0 } cells)
                into.Add(new TableRow(cells, isHeader));
        }
    }

    private List<TableCell> Cells(Markup row) =>
        [
            .. row.Children.Where(child => child.Name == "table:table-cell").Select(cell => new TableCell(
                new OdtBlocks(document).Read(cell),
                Math.Clamp(cell.Int("table:number-columns-spanned") ?? 1, 1, MaxSpan),
                Math.Clamp(cell.Int("table:number-rows-spanned") ?? 1, 1, MaxSpan))),
        ];

    private static bool LooksLikeHead(TableRow row) =>
        row.Cells.Any(cell => cell.Blocks.Count > 0)
        && row.Cells.SelectMany(cell => cell.Blocks).All(block =>
            block is Paragraph paragraph && paragraph.Spans.OfType<TextSpan>().Where(span => !span.IsBlank).All(span => span.LooksBold));
}
