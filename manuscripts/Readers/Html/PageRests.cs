using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Manuscripts.Cleaning;
using Manuscripts.Metadata;

namespace Manuscripts.Readers.Html;

/// <summary>
/// Takes what is left of a site in an article that was found on it: lists of links, "Read more: …", captions' credits, buttons' texts.
/// </summary>
internal static class PageRests
{
    private const int MaxLine = 160;

    private static readonly string[] Leads =
    [
        "read more:", "read more about", "read also:", "also read:", "see also:", "related:", "more:", "more on this", "watch:", "listen:",
        "story continues below", "article continues below", "advertisement", "sponsored", "sign up for", "sign up to", "subscribe to",
        "subscribe now", "follow us", "follow us on", "share this", "share on", "click here to", "copyright ©", "©", "all rights reserved",
        "image copyright", "image caption", "media caption", "media playback is", "getty images", "photo:", "photograph:",
        "continue reading", "get our newsletter", "download our app", "download the", "have something to say", "comments",
        "leave a comment", "view comments", "print this", "email this", "tags:", "filed under", "posted in", "recommended:", "most read",
        "read next", "don't miss:", "don’t miss:", "join our", "like us on", "reuse content", "more about:", "order reprints",
        "like loading",
        "scroll to continue", "story continues", "keep reading:", "see more:", "up next:", "report a typo",
    ];

    /// <summary>In characters: a notice of rights is longer than other lines of a site.</summary>
    private const int MaxRights = 400;

    private static readonly string[] Rights = ["©", "(c) ", "copyright "];

    /// <summary>The article without them, and their texts.</summary>
    public static (string Html, IReadOnlyList<string> Texts) Take(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        var rests = new List<IElement>();
        foreach (var element in body.QuerySelectorAll("ul, ol, p, div, h2, h3, h4, h5, h6, section, aside, li"))
        {
            if (rests.Exists(rest => rest.Contains(element)) || element.QuerySelector("img, table, blockquote, pre") is not null)
                continue;
            var text = Form.TextOf(element).Trim();
            if (
                text.Length > 0
                && (
                    element.LocalName is "ul" or "ol"
                        ? IsListOfLinks(element, text)
                        : (text.Length <= MaxLine || IsRights(text))
                            && !element.Children.Any(child => child.LocalName is "p" or "div" or "ul")
                            && IsRest(element, text)
                )
            )
                rests.Add(element);
        }

        var texts = rests.Select(Form.TextOf).ToList();
        rests.ForEach(rest => rest.Remove());
        return rests.Count == 0 ? (html, texts) : (HtmlWriter.Inner(body), texts);
    }

    /// <summary>Every item one link and nothing else: a menu, or what to read next.</summary>
    private static bool IsListOfLinks(IElement list, string text)
    {
        var items = list.Children.Where(child => child.LocalName is "li").ToList();
        return items.Count > 1
            && items.TrueForAll(item => item.QuerySelector("a") is not null)
            && Linked(list) * 10 >= text.Length * 9
            && !list.QuerySelectorAll("a").All(link => link.GetAttribute("href")?.StartsWith('#') == true);
    }

    private static bool IsRest(IElement element, string text)
    {
        var plain = text.ToLowerInvariant();
        return Leads.Any(lead =>
                plain.StartsWith(lead, StringComparison.Ordinal)
                && (
                    plain.Length == lead.Length
                    || Linked(element) * 2 > text.Length
                    || BodyWords.Count(text) <= 8
                    || !char.IsLetter(lead[^1])
                )
            ) || Boilerplate.Is(text) || IsRights(text);
    }

    private static bool IsRights(string text) =>
        text.Length <= MaxRights
        && Rights.Any(lead => text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
        && text.Contains("reserved", StringComparison.OrdinalIgnoreCase);

    private static int Linked(IElement element) => element.QuerySelectorAll("a").Sum(link => Form.TextOf(link).Length);
}
