using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Model;

namespace Pipeline.Newsletter.Letters;

/// <summary>Reads a piece of a commentary's HTML for a mail.</summary>
internal static class Fragment
{
    private static readonly HtmlParser Parser = new();

    public static IElement Parse(string html) => Parser.ParseDocument(html).Body!;

    /// <summary>A link's absolute address; null for what does not belong into a mail.</summary>
    public static string? Link(IElement anchor, Publication publication, string page)
    {
        var href = anchor.GetAttribute("href") ?? "";
        if (!Uri.TryCreate(new Uri(page), href, out var address))
            return null;
        return address.Scheme is "http" or "https" or "mailto" ? address.AbsoluteUri : null;
    }

    public static bool IsHeading(IElement element) => element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>The beginning of a piece: whole paragraphs as far as they fit, or the first one cut short.</summary>
    public static string Excerpt(string html, int words)
    {
        List<string> kept = [];
        var count = 0;
        foreach (var paragraph in Parse(html).Children.Where(child => child.LocalName == "p"))
        {
            var length = Words(paragraph.TextContent).Length;
            if (count > 0 && count + length > words)
                break;
            kept.Add(count + length <= words * 3 / 2 ? paragraph.OuterHtml : Cut(paragraph, words));
            count += length;
        }
        return string.Concat(kept);
    }

    /// <summary>The first words of a fragment in one paragraph, whatever it is made of.</summary>
    /// <param name="length">In characters.</param>
    public static string Beginning(string html, int length)
    {
        var body = Parse(html);
        var text = string.Join(' ', Words(body.TextContent));
        var paragraph = body.Owner!.CreateElement("p");
        paragraph.TextContent = text.Length <= length ? text : text[..length].TrimEnd() + " …";
        return paragraph.OuterHtml;
    }

    /// <summary>The fragment with some words before its first ones.</summary>
    public static string After(string words, string html)
    {
        var body = Parse(html);
        var first = body.FirstElementChild is { LocalName: "p" } paragraph ? paragraph : body;
        first.Prepend(body.Owner!.CreateTextNode(words));
        return body.InnerHtml;
    }

    private static string Cut(IElement paragraph, int words)
    {
        var shortened = paragraph.Owner!.CreateElement("p");
        shortened.TextContent = string.Join(' ', Words(paragraph.TextContent).Take(words)) + " …";
        return shortened.OuterHtml;
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
