using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Readers.Html.Clutter;

/// <summary>
/// Tables that mail programs and old pages place text with: what their cells hold stands in their place, one after the other. A table
/// with a heading, a caption, or several words beside each other in its rows holds data and stays.
/// </summary>
internal sealed class LayoutTables : IClutter
{
    private const string Blocks =
        "p, div, table, ul, ol, dl, blockquote, h1, h2, h3, h4, h5, h6, hr, pre, figure, section, article, center";

    public void Undo(IHtmlDocument page)
    {
        var tables = page.QuerySelectorAll("table").Where(IsLayout).ToList();
        if (tables.Count == 0)
            return;
        var styles = new StyleText(page);
        // The inner ones first, so that an outer one sees what they held.
        tables.Reverse();
        foreach (var table in tables)
        {
            var parts = Cells(table).SelectMany(cell => Parts(cell, styles)).ToList();
            table.Replace([.. parts]);
        }
    }

    private static bool IsLayout(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
            return true;
        if (table.QuerySelectorAll("th, caption").Any(head => head.Closest("table") == table))
            return false;
        var rows = Form.RowsOf(table).ToList();
        return rows.Count > 0 && (rows.TrueForAll(row => row.Children.Count(HoldsWords) <= 1) || table.QuerySelector("table") is not null);
    }

    private static IEnumerable<IElement> Cells(IElement table) => Form.RowsOf(table).SelectMany(row => row.Children).Where(HoldsSomething);

    /// <summary>A bullet in a cell of its own is no word.</summary>
    private static bool HoldsWords(IElement cell) => cell.TextContent.Any(char.IsLetterOrDigit);

    private static bool HoldsSomething(IElement cell) => HoldsWords(cell) || cell.QuerySelector("img, hr, video") is not null;

    /// <summary>A cell's blocks as they are, its words as paragraphs; bold if the cell's style is.</summary>
    private static IEnumerable<INode> Parts(IElement cell, StyleText styles)
    {
        var isBold = StyleText.IsBold(styles.Of(cell)) is true || StyleText.IsBoldFont(styles.Of(cell));
        IElement? paragraph = null;
        foreach (var node in cell.ChildNodes.ToList())
        {
            if (node is IElement element && (element.Matches(Blocks) || element.QuerySelector(Blocks) is not null))
            {
                paragraph = null;
                yield return node;
                continue;
            }

            if (node is IElement { LocalName: "br" } && (isBold || IsBreak(node.NextSibling)))
            {
                paragraph = null;
                continue;
            }

            if (paragraph is null && string.IsNullOrWhiteSpace(node.TextContent) && node is not IElement { LocalName: "img" })
                continue;
            if (paragraph is null)
            {
                paragraph = cell.Owner!.CreateElement("p");
                yield return paragraph;
                if (isBold)
                    paragraph.AppendChild(cell.Owner!.CreateElement("strong"));
            }

            (isBold ? paragraph.FirstElementChild! : paragraph).AppendChild(node);
        }
    }

    private static bool IsBreak(INode? next)
    {
        while (next is IText { Data: var data } && string.IsNullOrWhiteSpace(data))
            next = next.NextSibling;
        return next is IElement { LocalName: "br" };
    }
}
