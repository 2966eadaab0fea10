using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using Model;

namespace Pipeline.Newsletter.Letters;

/// <summary>
/// Writes a piece of a commentary anew as HTML that mail programs show alike: a short list of elements, inline styles, absolute
/// links, no pictures. What is not on the list leaves only its text, so nothing unsafe can come through.
/// </summary>
internal sealed class MailHtml(Publication publication, string page)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly Dictionary<string, string> Styles = new()
    {
        ["p"] = "margin:0 0 16px;",
        ["ul"] = "margin:0 0 16px;padding:0 0 0 24px;",
        ["ol"] = "margin:0 0 16px;padding:0 0 0 24px;",
        ["li"] = "margin:0 0 8px;",
        ["blockquote"] = "margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #c9c9c9;",
        ["h2"] = "margin:24px 0 8px;font-size:20px;line-height:26px;",
        ["h3"] = "margin:24px 0 8px;font-size:18px;line-height:24px;",
        ["h4"] = "margin:24px 0 8px;font-size:16px;line-height:24px;",
        ["em"] = "",
        ["strong"] = "",
        ["i"] = "",
        ["b"] = "",
        ["s"] = "",
        ["cite"] = "",
        ["sub"] = "",
        ["sup"] = "",
        ["code"] = "",
    };

    private static readonly HashSet<string> Dropped =
    [
        "script", "style", "template", "img", "figure", "svg", "math", "iframe", "object", "noscript",
    ];

    /// <summary>The fragment, ready to stand in a mail.</summary>
    public string Write(string html)
    {
        var output = new StringBuilder();
        WriteChildren(Fragment.Parse(html), output);
        return output.ToString();
    }

    private void WriteChildren(IElement parent, StringBuilder output)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                output.Append(Encode(text.Data));
            else if (node is IElement element && !Dropped.Contains(element.LocalName))
                WriteElement(element, output);
        }
    }

    private void WriteElement(IElement element, StringBuilder output)
    {
        var name = element.LocalName;
        if (name == "br")
            output.Append("<br>");
        else if (name == "a" && Fragment.Link(element, publication, page) is { } link)
            Wrapped(
                element, output, $"<a class=\"link\" href=\"{Encode(link)}\" style=\"color:#0b57a4;text-decoration:underline;\">", "</a>");
        else if (Styles.TryGetValue(name, out var style))
            Wrapped(element, output, style.Length > 0 ? $"<{name} style=\"{style}\">" : $"<{name}>", $"</{name}>");
        else
            WriteChildren(element, output);
    }

    private void Wrapped(IElement element, StringBuilder output, string start, string end)
    {
        output.Append(start);
        WriteChildren(element, output);
        output.Append(end);
    }

    private static string Encode(string text) => Encoder.Encode(text);
}
