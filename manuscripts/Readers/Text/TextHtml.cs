using System.Globalization;
using System.Net;
using System.Text;

namespace Manuscripts.Readers.Text;

/// <summary>Writes the parts of a plain text as HTML; addresses in it become links.</summary>
internal static class TextHtml
{
    private const int Shortest = 8;

    private static readonly System.Buffers.SearchValues<string> Schemes = System.Buffers.SearchValues.Create(
        ["http://", "https://"],
        StringComparison.OrdinalIgnoreCase
    );

    public static string Write(IEnumerable<TextBlock> blocks)
    {
        var html = new StringBuilder();
        foreach (var block in blocks)
            Write(html, block);
        return html.ToString();
    }

    private static void Write(StringBuilder html, TextBlock block)
    {
        switch (block)
        {
            case TextBlock.Heading heading:
                html.Append("<h2>");
                Titled(html, heading.Text, (to, text) => to.Append(WebUtility.HtmlEncode(text)));
                html.Append("</h2>\n");
                break;
            case TextBlock.Paragraph paragraph:
                Paragraph(html, paragraph.Text);
                break;
            case TextBlock.Quotation quotation:
                html.Append("<blockquote>");
                foreach (var text in quotation.Paragraphs)
                    Paragraph(html, text);
                html.Append("</blockquote>\n");
                break;
            case TextBlock.List list:
                List(html, list);
                break;
            default:
                html.Append("<hr>\n");
                break;
        }
    }

    private static void List(StringBuilder html, TextBlock.List list)
    {
        var start = list.Ordered && list.Start != 1 ? $" start=\"{list.Start.ToString(CultureInfo.InvariantCulture)}\"" : "";
        html.Append(list.Ordered ? $"<ol{start}>" : "<ul>");
        foreach (var item in list.Items)
        {
            html.Append("<li>");
            if (item.Paragraphs.Count == 1)
                Inline(html, item.Paragraphs[0]);
            else
                Item(html, item.Paragraphs);
            foreach (var inner in item.Lists)
                List(html, inner);
            html.Append("</li>");
        }

        html.Append(list.Ordered ? "</ol>\n" : "</ul>\n");
    }

    /// <summary>The first line of an item with text under it may be a title with its address.</summary>
    private static void Item(StringBuilder html, IReadOnlyList<string> paragraphs)
    {
        html.Append("<p>");
        Titled(html, paragraphs[0], Inline);
        html.Append("</p>\n");
        foreach (var text in paragraphs.Skip(1))
            Paragraph(html, text);
    }

    private static void Paragraph(StringBuilder html, string text)
    {
        html.Append("<p>");
        Inline(html, text);
        html.Append("</p>\n");
    }

    /// <summary>A title with its address behind it in brackets, as programs for mail print links, is a link.</summary>
    /// <param name="plain">Writes a text that is none.</param>
    private static void Titled(StringBuilder html, string text, Action<StringBuilder, string> plain)
    {
        var (title, address) = PrintedLink.Split(text);
        if (address is null)
            plain(html, text);
        else
            html.Append("<a href=\"").Append(WebUtility.HtmlEncode(address)).Append("\">").Append(WebUtility.HtmlEncode(title))
                .Append("</a>");
    }

    private static void Inline(StringBuilder html, string text)
    {
        var done = 0;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at))
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '“' or '”'))
                end++;
            var address = text[at..end].TrimEnd('.', ',', ';', ':', '!', '?', ')', '"', '\'');
            if (address.Length > Shortest && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
            {
                html.Append(WebUtility.HtmlEncode(text[done..at]))
                    .Append("<a href=\"")
                    .Append(WebUtility.HtmlEncode(address))
                    .Append("\">")
                    .Append(WebUtility.HtmlEncode(address))
                    .Append("</a>");
                done = at + address.Length;
            }

            at = Math.Max(end, at + 1);
        }

        html.Append(WebUtility.HtmlEncode(text[done..]));
    }

    private static int Next(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny(Schemes);
        return found < 0 ? -1 : from + found;
    }
}
