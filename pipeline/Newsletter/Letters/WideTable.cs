using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Pipeline.Newsletter.Letters;

/// <summary>
/// A table of more columns than a phone shows, written row by row: each cell after what stands above its column. A mail cannot be moved
/// sideways as a page can.
/// </summary>
internal static class WideTable
{
    private const int Columns = 6;

    public static bool Is(IElement table) => table.QuerySelectorAll("tr").Any(row => row.Children.Sum(Width) > Columns);

    /// <param name="writeInside">Writes what an element holds.</param>
    /// <param name="encode">Makes text safe.</param>
    public static void Write(IElement table, StringBuilder output, Action<IElement> writeInside, Func<string, string> encode)
    {
        if (table.QuerySelector("caption") is { } caption)
            Line(output, () => Strong(output, () => writeInside(caption)));
        var rows = table.QuerySelectorAll("tr").ToList();
        var heads = rows.FirstOrDefault(IsHeads) is { } first ? Heads(first) : [];
        foreach (var row in rows.Where(row => row.Children.Length > 0 && !IsHeads(row)))
            Line(output, () => Row(row, heads, output, writeInside, encode));
    }

    private static void Row(
        IElement row, List<string> heads, StringBuilder output, Action<IElement> writeInside, Func<string, string> encode)
    {
        var column = 0;
        foreach (var cell in row.Children)
        {
            if (column > 0)
                output.Append(" · ");
            if (cell.LocalName == "th")
            {
                Strong(output, () => writeInside(cell));
            }
            else
            {
                var head = column < heads.Count ? heads[column] : "";
                output.Append(head.Length > 0 ? encode(head) + ": " : "");
                writeInside(cell);
            }
            column += Width(cell);
        }
    }

    private static void Line(StringBuilder output, Action write)
    {
        output.Append("<div style=\"margin:0 0 12px;\">");
        write();
        output.Append("</div>");
    }

    private static void Strong(StringBuilder output, Action write)
    {
        output.Append("<strong>");
        write();
        output.Append("</strong>");
    }

    private static bool IsHeads(IElement row) => row.Children.Length > 0 && row.Children.All(cell => cell.LocalName == "th");

    private static List<string> Heads(IElement row) =>
        [.. row.Children.SelectMany(cell => Enumerable.Repeat(cell.TextContent.Trim(), Width(cell)))];

    private static int Width(IElement cell) =>
        int.TryParse(cell.GetAttribute("colspan"), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            && width is > 0 and < 1000
                ? width
                : 1;
}
