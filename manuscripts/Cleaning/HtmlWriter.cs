using System.Text;
using AngleSharp.Dom;

namespace Manuscripts.Cleaning;

/// <summary>
/// Writes a tree as HTML (HTML, 13.3, "serializing HTML fragments"), in one pass over each list of children. AngleSharp's own writer
/// asks every
/// node for its next sibling, which it finds by counting: the time grows with the square of the paragraphs.
/// </summary>
internal static class HtmlWriter
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("&<>\"\u00A0");

    private static readonly HashSet<string> Raw = new(StringComparer.Ordinal)
    {
        "style", "script", "xmp", "iframe", "noembed", "noframes", "plaintext", "noscript",
    };

    /// <summary>The HTML of what an element holds. Comments are left out: nothing here publishes them.</summary>
    public static string Inner(IElement element)
    {
        var html = new StringBuilder();
        Children(html, element);
        return html.ToString();
    }

    private static void Children(StringBuilder html, INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                Text(html, text.Data, parent is IElement around && Raw.Contains(around.LocalName));
            else if (node is IElement element)
                Element(html, element);
        }
    }

    private static void Element(StringBuilder html, IElement element)
    {
        var name = element.LocalName;
        html.Append('<').Append(name);
        foreach (var attribute in element.Attributes)
        {
            html.Append(' ').Append(attribute.Name).Append("=\"");
            Escape(html, attribute.Value, isAttribute: true);
            html.Append('"');
        }

        html.Append('>');
        if (VoidElements.Contains(name))
            return;
        if (name is "pre" or "textarea" or "listing" && element.FirstChild is IText { Data: ['\n', ..] })
            html.Append('\n');
        Children(html, element);
        html.Append("</").Append(name).Append('>');
    }

    private static void Text(StringBuilder html, string text, bool isRaw)
    {
        if (isRaw)
            html.Append(text);
        else
            Escape(html, text, isAttribute: false);
    }

    private static void Escape(StringBuilder html, string text, bool isAttribute)
    {
        var from = 0;
        for (
            var at = text.AsSpan().IndexOfAny(Special);
            at >= 0 && at < text.Length;
            at = text.AsSpan(at + 1).IndexOfAny(Special) is var next and >= 0 ? at + 1 + next : text.Length
        )
        {
            var written = text[at] switch
            {
                '&' => "&amp;",
                '\u00A0' => "&nbsp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' when isAttribute => "&quot;",
                _ => null,
            };
            if (written is null)
                continue;
            html.Append(text, from, at - from).Append(written);
            from = at + 1;
        }

        html.Append(text, from, text.Length - from);
    }
}
