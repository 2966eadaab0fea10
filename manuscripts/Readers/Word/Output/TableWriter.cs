using System.Globalization;
using System.Text;
using Manuscripts.Readers.Word.Body;

namespace Manuscripts.Readers.Word.Output;

/// <summary>Writes a table with head, body, header cells and spans.</summary>
internal sealed class TableWriter(StringBuilder html, InlineWriter inline, Anchors anchors, Action<IReadOnlyList<Block>> writeBlocks)
{
    public void Write(Table table, Paragraph? caption)
    {
        html.Append("<table>\n");
        if (caption is not null)
        {
            html.Append("<caption").Append(anchors.Id(caption) is { } id ? $" id=\"{id}\"" : "").Append('>');
            inline.Write(caption.Spans);
            html.Append("</caption>\n");
        }

        var heads = table.Rows.TakeWhile(row => row.IsHeader).Count();
        // A cell cannot reach out of the head: then the whole table is one body, its header cells still named so.
        var isParted =
            heads > 0
            && heads < table.Rows.Count
            && !table.Rows.Take(heads).Where((row, i) => row.Cells.Any(cell => i + cell.Rows > heads)).Any();
        if (isParted)
            Section("thead", table.Rows.Take(heads));
        Section("tbody", isParted ? table.Rows.Skip(heads) : table.Rows);
        html.Append("</table>\n");
    }

    private void Section(string name, IEnumerable<TableRow> rows)
    {
        html.Append('<').Append(name).Append(">\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in row.Cells)
                Cell(cell, row.IsHeader);
            html.Append("</tr>\n");
        }

        html.Append("</").Append(name).Append(">\n");
    }

    private void Cell(TableCell cell, bool isHeader)
    {
        html.Append(isHeader ? "<th scope=\"col\"" : "<td");
        if (cell.Columns > 1)
            html.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.Columns}\"");
        if (cell.Rows > 1)
            html.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.Rows}\"");
        html.Append('>');
        if (
            cell.Blocks is [Paragraph { Place: null, Role: Styles.ParagraphRole.Body, IsRightToLeft: false } only]
            && anchors.Id(only) is null
        )
            inline.Write(only.Spans, isHeader ? Marks.Strong : Marks.None);
        else
            writeBlocks(cell.Blocks);
        html.Append(isHeader ? "</th>" : "</td>");
    }
}
