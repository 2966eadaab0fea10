using System.Text;
using Manuscripts.Cleaning;

namespace Manuscripts.Readers.Epub;

/// <summary>
/// Closes elements that XHTML ends in their own tag, such as <c>&lt;title/&gt;</c>: HTML's parser takes them for open.
/// </summary>
internal static class XhtmlTags
{
    public static string Closed(string xhtml)
    {
        var html = new StringBuilder(xhtml.Length);
        var from = 0;
        for (var at = xhtml.IndexOf("/>", StringComparison.Ordinal); at >= 0; at = xhtml.IndexOf("/>", at + 2, StringComparison.Ordinal))
        {
            var start = xhtml.LastIndexOf('<', at, at - from + 1);
            if (start < from || Name(xhtml, start, at) is not { Length: > 0 } name || VoidElements.Contains(name))
                continue;
            html.Append(xhtml, from, at - from).Append("></").Append(name).Append('>');
            from = at + 2;
        }

        return html.Append(xhtml, from, xhtml.Length - from).ToString();
    }

    private static string Name(string xhtml, int start, int end)
    {
        var at = start + 1;
        while (at < end && (char.IsAsciiLetterOrDigit(xhtml[at]) || xhtml[at] is ':' or '-'))
            at++;
        return xhtml[(start + 1)..at];
    }
}
