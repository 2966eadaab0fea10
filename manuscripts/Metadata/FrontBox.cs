using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>A table of one cell over a text, drawn for its frame: title and byline stand in it as in paragraphs.</summary>
internal static class FrontBox
{
    private const int Reach = 4;

    /// <summary>Opens it: what it holds stands in the body itself.</summary>
    public static void Open(IElement body)
    {
        foreach (var table in body.Children.Take(Reach).Where(block => block.LocalName is "table").ToList())
            if (table.QuerySelectorAll("td, th") is [var cell]
                && cell.Children.All(child => child.LocalName is "p" or "h1" or "h2" or "h3"))
                table.Replace([.. cell.Children.Length > 0 ? cell.ChildNodes.ToList() : [Form.Paragraph(cell, cell.ChildNodes)]]);
    }
}
