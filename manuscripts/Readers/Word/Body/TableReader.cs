using System.Globalization;
using Manuscripts.Readers.Packages;

namespace Manuscripts.Readers.Word.Body;

/// <summary>Reads a table (ISO/IEC 29500-1, 17.4): merged cells become spans.</summary>
internal sealed class TableReader(Story story)
{
    /// <summary>HTML allows 1000 (HTML Living Standard, 4.9.11); no table that anyone reads has so many.</summary>
    private const int MaxSpan = 100;

    private const int FirstRowLook = 0x0020;

    private readonly Dictionary<int, OpenCell> _open = [];

    /// <summary>Null if it has no row left.</summary>
    public Table? Read(Markup table)
    {
        var rows = new List<(List<OpenCell> Cells, bool IsHeader)>();
        foreach (var row in Unwrapped(table, "w:tr"))
            if (row.Path("w:trPr", "w:del") is null)
                ReadRow(row, rows);
        if (rows.Count == 0)
            return null;
        var looked = LooksAtFirstRow(table);
        return new Table([.. rows.Select((row, i) => new TableRow(
            [.. row.Cells.Select(cell => new TableCell(cell.Blocks, cell.Columns, cell.Rows))],
            row.IsHeader || (i == 0 && rows.Count > 1 && looked is { } kind && (kind == FirstRow.ByStyle || IsBold(row.Cells)))))]);
    }

    private void ReadRow(Markup row, List<(List<OpenCell> Cells, bool IsHeader)> into)
    {
        var cells = new List<OpenCell>();
        var continued = new List<OpenCell>();
        var properties = row.Child("w:trPr");
        var column = Math.Clamp(properties?.Child("w:gridBefore")?.Int("w:val") ?? 0, 0, MaxSpan);
        if (column > 0)
            cells.Add(new OpenCell([], column));
        foreach (var cell in Unwrapped(row, "w:tc"))
        {
            var form = cell.Child("w:tcPr");
            var columns = Math.Clamp(form?.Child("w:gridSpan")?.Int("w:val") ?? 1, 1, MaxSpan);
            if (form?.Child("w:hMerge") is { } across && across.Val is null or "continue" && cells.Count > 0)
                cells[^1].Columns += columns;
            else if (form?.Child("w:vMerge") is { } down && down.Val is null or "continue" && _open.TryGetValue(column, out var above))
                continued.Add(above);
            else
                Open(cell, column, columns, form?.Child("w:vMerge") is not null, cells);
            column += columns;
        }

        // A row of nothing but continued cells would be empty in HTML: it is left out, and its cells do not grow.
        if (cells.Count == 0)
            return;
        foreach (var above in continued)
            above.Rows++;
        into.Add((cells, properties?.Switch("w:tblHeader") is true));
    }

    private void Open(Markup cell, int column, int columns, bool isMerged, List<OpenCell> into)
    {
        var blocks = new BlockReader(new Story(story.Document, story.Links)).Read(cell.Children.Where(child => child.Name != "w:tcPr"));
        var open = new OpenCell(blocks, columns);
        into.Add(open);
        if (isMerged)
            _open[column] = open;
        else
            _open.Remove(column);
    }

    // Rows and cells may stand in content controls, custom XML and insertions.
    private static IEnumerable<Markup> Unwrapped(Markup element, string name)
    {
        foreach (var child in element.Children)
        {
            if (child.Name == name)
                yield return child;
            else if (child.Name is "w:sdt" or "w:sdtContent" or "w:customXml" or "w:ins" or "w:moveTo" or "w:smartTag")
                foreach (var inner in Unwrapped(child, name))
                    yield return inner;
        }
    }

    private FirstRow? LooksAtFirstRow(Markup table)
    {
        var properties = table.Child("w:tblPr");
        var look = properties?.Child("w:tblLook");
        var isOn = look?["w:firstRow"] is { } flag
            ? flag is "1" or "true" or "on"
            : int.TryParse(look?.Val, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
                && (bits & FirstRowLook) != 0;
        if (!isOn)
            return null;
        return story.Document.Styles.Named(properties?.Child("w:tblStyle")?.Val) is { MarksFirstRow: true }
            ? FirstRow.ByStyle
            : FirstRow.ByLook;
    }

    private static bool IsBold(List<OpenCell> cells) =>
        cells.Any(cell => cell.Blocks.Count > 0)
        && cells.SelectMany(cell => cell.Blocks).All(block =>
            block is Paragraph paragraph && paragraph.Spans.OfType<TextSpan>().Where(span => !span.IsBlank).All(span => span.LooksBold));

    private enum FirstRow
    {
        ByStyle,
        ByLook,
    }

    private sealed class OpenCell(IReadOnlyList<Block> blocks, int columns)
    {
        public IReadOnlyList<Block> Blocks => blocks;

        public int Columns { get; set; } = columns;

        public int Rows { get; set; } = 1;
    }
}
