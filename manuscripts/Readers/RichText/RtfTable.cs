using Manuscripts.Readers.Word.Body;

namespace Manuscripts.Readers.RichText;

/// <summary>Builds a table from the ends of cells and rows (RTF 1.9.1, "Table Definitions").</summary>
internal sealed class RtfTable
{
    private const int MaxSpan = 100;

    private readonly List<(List<TableCell> Cells, bool IsHeader)> _rows = [];
    private readonly List<List<Block>> _cells = [];
    private readonly Dictionary<int, (int Row, int Cell)> _above = [];
    private readonly List<Form> _forms = [];
    private Form _form;
    private bool _isHeader;

    [Flags]
    private enum Form
    {
        Plain = 0,
        StartsDown = 1,
        GoesOnDown = 2,
        GoesOnAcross = 4,
    }

    /// <summary>Where the blocks of the cell that is read go.</summary>
    public List<Block> Cell { get; private set; } = [];

    public void Define(string word)
    {
        switch (word)
        {
            case "trowd":
                _forms.Clear();
                (_form, _isHeader) = (Form.Plain, false);
                break;
            case "trhdr":
                _isHeader = true;
                break;
            case "clvmgf":
                _form |= Form.StartsDown;
                break;
            case "clvmrg":
                _form |= Form.GoesOnDown;
                break;
            case "clmrg":
                _form |= Form.GoesOnAcross;
                break;
            case "cellx" when _forms.Count < 1000:
                _forms.Add(_form);
                _form = Form.Plain;
                break;
        }
    }

    public void EndCell()
    {
        _cells.Add(Cell);
        Cell = [];
    }

    public void EndRow()
    {
        if (Cell.Count > 0)
            EndCell();
        var cells = new List<TableCell>();
        for (var i = 0; i < _cells.Count; i++)
        {
            var form = i < _forms.Count ? _forms[i] : Form.Plain;
            var isEmpty = _cells[i].Count == 0;
            if (form.HasFlag(Form.GoesOnAcross) && isEmpty && cells.Count > 0)
                cells[^1] = cells[^1] with { Columns = Math.Min(MaxSpan, cells[^1].Columns + 1) };
            else if (form.HasFlag(Form.GoesOnDown) && isEmpty && _above.TryGetValue(i, out var above))
                Grow(above.Row, above.Cell);
            else
            {
                if (form.HasFlag(Form.StartsDown))
                    _above[i] = (_rows.Count, cells.Count);
                else
                    _above.Remove(i);
                cells.Add(new TableCell(_cells[i], 1, 1));
            }
        }

        _cells.Clear();
        if (cells.Count > 0)
            _rows.Add((cells, _isHeader));
    }

    private void Grow(int row, int cell)
    {
        var cells = _rows[row].Cells;
        cells[cell] = cells[cell] with { Rows = Math.Min(MaxSpan, cells[cell].Rows + 1) };
    }

    /// <summary>The table that the rows so far make, which begins anew; null if there are none.</summary>
    public Table? Take()
    {
        if (_cells.Count > 0 || Cell.Count > 0)
            EndRow();
        if (_rows.Count == 0)
            return null;
        var isHead = _rows.Count > 1 && !_rows[0].IsHeader && IsBold(_rows[0].Cells);
        var table = new Table([.. _rows.Select((row, i) => new TableRow(row.Cells, row.IsHeader || (i == 0 && isHead)))]);
        _rows.Clear();
        _above.Clear();
        return table;
    }

    private static bool IsBold(List<TableCell> cells) =>
        cells.Exists(cell => cell.Blocks.Count > 0)
        && cells.SelectMany(cell => cell.Blocks).All(block =>
            block is Paragraph paragraph && paragraph.Spans.OfType<TextSpan>().Where(span => !span.IsBlank).All(span => span.LooksBold));
}
