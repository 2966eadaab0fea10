using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>Questions about how an element looks.</summary>
internal static class Form
{
    private const int MaxCuts = 60;

    /// <summary>Whether all the text of an element stands in one element of a kind.</summary>
    public static bool IsWholly(IElement block, string kind)
    {
        var text = block.TextContent.Trim();
        return text.Length > 0
            && block.QuerySelectorAll(kind).Any(inner => inner.TextContent.Trim().Length >= text.TrimEnd('.', ':').Length);
    }

    /// <summary>
    /// The parts of a paragraph between nodes, each as a paragraph; a paragraph of very many parts is verse or data and stays whole.
    /// </summary>
    public static List<IElement> Cut(IElement paragraph, Func<INode, bool> isCut)
    {
        if (paragraph.ChildNodes.Count(isCut) > MaxCuts)
            return [(IElement)paragraph.Clone()];
        var parts = new List<IElement> { paragraph.Owner!.CreateElement("p") };
        foreach (var node in paragraph.ChildNodes)
        {
            if (isCut(node))
                parts.Add(paragraph.Owner!.CreateElement("p"));
            else
                parts[^1].AppendChild(node.Clone());
        }

        return [.. parts.Where(part => part.TextContent.Trim().Length > 0)];
    }

    /// <summary>A new paragraph of copies of some nodes.</summary>
    /// <param name="near">An element of the document that it is for.</param>
    public static IElement Paragraph(IElement near, IEnumerable<INode> nodes)
    {
        var paragraph = near.Owner!.CreateElement("p");
        foreach (var node in nodes)
            paragraph.AppendChild(node.Clone());
        return paragraph;
    }

    /// <summary>The rows of a table, without those of tables in its cells.</summary>
    public static IEnumerable<IElement> RowsOf(IElement table) =>
        table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table);

    public static string TextOf(IElement element) =>
        (IsOfBlocks(element) ? BodyWords.Text(element) : element.TextContent) is var text && IsOneLine(text)
            ? text
            : InOneLine(text);

    /// <summary>The words of a text with one blank between them.</summary>
    public static string InOneLine(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of two items or cells must not become one.</summary>
    private static bool IsOfBlocks(IElement element) =>
        element.LocalName is "ul" or "ol" or "dl" or "table" or "blockquote" or "figure" or "section";

    /// <summary>After cleaning most text is; only looking costs far less than parting it into words.</summary>
    private static bool IsOneLine(ReadOnlySpan<char> text) =>
        !text.ContainsAny('\n', '\t', '\r') && !text.StartsWith(' ') && !text.EndsWith(' ') && text.IndexOf("  ") < 0;
}
