using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Manuscripts.Metadata;
using Manuscripts.Readers.Html.Outline;

namespace Manuscripts.Readers.Html;

/// <summary>
/// Takes out what a site's page says of itself that it is not the piece: boxes whose <c>class</c>, <c>id</c> or <c>role</c> names an
/// advertisement, a sign-up, what to read next, sharing or comments. Nothing that holds a good part of the page's prose is taken.
/// </summary>
internal static class Furniture
{
    /// <summary>A box with more than one part in so many of the page's prose is no furniture, whatever its name.</summary>
    private const int Share = 4;

    /// <summary>In words of prose: what must be left of a page without its readers' comments.</summary>
    private const int LeastPiece = 40;

    private const string Threads =
        "#comments, #disqus_thread, #respond, .comments, .comments-area, .comment-list, .commentlist, "
        + ".comment-respond, [id='comment-section']";

    private const string Boxes = "div, section, aside, ul, ol, p, nav, footer, figure, form, dl, span, table, h2, h3, h4, h5, h6";

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "ad", "ads", "advert", "adverts", "advertisement", "advertising", "sponsor", "sponsored", "dfp", "adsbygoogle",
        "newsletter", "newsletters", "signup", "subscribe", "optin", "paywall", "promo", "promos", "promotion",
        "related", "recirc", "recirculation", "readmore", "morelike", "trending", "mostread", "mostpopular", "recommended",
        "recommendation", "recommendations", "taboola", "outbrain", "zergnet", "teaser", "teasers",
        "share", "sharing", "sharebar", "sharetools", "addthis", "sharethis", "sharedaddy", "social", "socials", "follow",
        "disqus", "comments", "respond", "breadcrumb", "breadcrumbs", "pagination", "pager", "cookie", "consent", "gdpr",
        "byline", "bylines", "timestamp", "pubdate", "datetime", "tags", "taglist", "toolbar", "skiplink", "printonly",
    };

    /// <summary>Words that mean it only side by side.</summary>
    private static readonly HashSet<string> Pairs = new(StringComparer.Ordinal)
    {
        "sign up", "read more", "read next", "most read", "most popular", "more stories", "more articles", "more news", "more from",
        "more on",
        "also read", "you may", "might like", "tag list", "post tags", "entry tags", "article tags", "post navigation", "nav links",
        "author bio", "author box", "author info", "author card", "about author", "print only", "screen reader", "visually hidden",
        "entry utility", "entry meta", "post meta", "entry footer", "article footer", "story footer", "inline links", "story links",
        "video playlist", "photo gallery", "call out", "donate box", "mailing list", "app promo",
    };

    /// <summary>The texts of what was taken. Changes the page.</summary>
    public static IReadOnlyList<string> Take(IHtmlDocument page)
    {
        if (page.Body is not { } body)
            return [];
        var taken = new List<string>();
        foreach (var thread in body.QuerySelectorAll(Threads).Where(thread => !HoldsTheBody(thread)).ToList())
            if (Prose(body) - Prose(thread) >= LeastPiece)
                TakeOut(thread);
        var prose = Prose(body);
        foreach (var box in body.QuerySelectorAll(Boxes).ToList())
            if (body.Contains(box) && IsNamed(box) && Prose(box) * Share <= prose && !HoldsTheBody(box))
                TakeOut(box);
        return taken;

        void TakeOut(IElement box)
        {
            taken.Add(BodyWords.Text(box));
            box.Remove();
        }
    }

    private static bool IsNamed(IElement box)
    {
        var words = new List<string>();
        foreach (var name in (ReadOnlySpan<string?>)[box.ClassName, box.Id, box.GetAttribute("role"), box.GetAttribute("data-component")])
        {
            foreach (var token in (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                words.Clear();
                words.AddRange(ClassWords.Of(token));
                if (words.Exists(Names.Contains) || words.Zip(words.Skip(1), (one, next) => $"{one} {next}").Any(Pairs.Contains))
                    return true;
            }
        }

        return false;
    }

    private static bool HoldsTheBody(IElement box) => box.QuerySelector("article, main, [itemprop='articleBody'], h1") is not null;

    private static int Prose(IElement box) =>
        LongParagraphs.In(box.QuerySelectorAll("p").Append(box).Where(one => one.LocalName is "p")).Sum(BodyWords.Count);
}
