using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Readers.Html;

/// <summary>
/// What a page says of itself: JSON-LD first, then OpenGraph and its like, then its own elements, then what the finder of the article
/// saw.
/// </summary>
internal static class PageHints
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:published_time", "article:published", "parsely-pub-date", "sailthru.date", "datepublished",
        "date.published", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "pubdate",
        "publish-date", "publishdate", "publish_date", "publication_date", "article.published", "article_date_original",
        "cxenseparse:recs:publishtime", "bt:pubdate", "originalpublicationdate", "rnews:datepublished", "date",
    ];

    /// <summary>The line under the title, as many sites' themes name its element.</summary>
    private const string PrintedDek =
        "h1 ~ [class*='subtitle' i], h1 ~ [class*='standfirst' i], h1 ~ [class*='subhead' i], h1 ~ .dek, h1 ~ .deck, "
        + "h1 ~ [class*='-dek' i], h1 ~ [class$='__sub' i]";

    public static DraftHints Of(IHtmlDocument page, PageKind kind)
    {
        var language = First(page.DocumentElement.GetAttribute("lang"));
        if (kind is PageKind.Fragment or PageKind.Document)
            return new DraftHints
            {
                Language = language,
                Title = First(Text(page, "p.MsoTitle"), Text(page, "p.title")),
                LooseTitle = First(page.Title),
                Dek = First(Text(page, "p.MsoSubtitle"), Text(page, "p.subtitle")),
                Topics = Words(Meta(page, "keywords")),
            };
        var data = LinkedData.Of(page);
        var said = First(data.Headline, Meta(page, "dc.title", "og:title", "twitter:title", "parsely-title"));
        var url = Web(First(page.QuerySelector("link[rel~='canonical'][href]")?.GetAttribute("href"), Meta(page, "og:url"), data.Url));
        return new DraftHints
        {
            Title = First(
                IsConfirmed(data.Headline, page) ? data.Headline : null, said is null ? SiteTitle.Instead(page) : null,
                kind == PageKind.PlainPage ? SiteTitle.Of(page) : null),
            LooseTitle = First(said, SiteTitle.Of(page)),
            Dek = Whole(First(
                Text(page, PrintedDek), data.Description, Meta(page, "og:description", "twitter:description", "description"))),
            Byline = PageByline.Of(page, data),
            Date = First(data.Published, Meta(page, DateNames), Stamp(page), BesideTitle(page), DateInAddress.Find(url)),
            Language = First(data.Language, language, Meta(page, "og:locale")?.Replace('_', '-')),
            OutletName = First(data.Publisher, Meta(page, "og:site_name", "application-name")),
            Url = url,
            Topics = Topics(page, data),
        };
    }

    /// <summary>The same, filled in from what the finder of the article saw where the page itself says nothing.</summary>
    public static DraftHints With(DraftHints hints, Article article, IHtmlDocument page) => hints with
    {
        Title = First(
            hints.Title, WithoutSite(article.Title, hints.LooseTitle), hints.LooseTitle, Text(page, "article h1"), Text(page, "h1")),
        Dek = First(article.Dek, hints.Dek),
        Series = article.Series,
        Byline = First(hints.Byline, PageByline.Printed(article.Byline), PageByline.Printed(article.Author)),
        Date = First(hints.Date, article.Date),
        OutletName = First(hints.OutletName, article.Site),
    };

    /// <summary>"The Weir | Pier": the finder keeps the site's name on short titles.</summary>
    private static string? WithoutSite(string? found, string? own) =>
        own is not null && found?.StartsWith($"{own} ", StringComparison.Ordinal) == true && found[(own.Length + 1)..] is ['|' or '-' or '–'
            or '—' or '·' or ':', ..]
            ? own
            : found;

    /// <summary>What a program cut off the text is no line that somebody wrote for its top.</summary>
    private static string? Whole(string? dek) =>
        dek?.EndsWith("...", StringComparison.Ordinal) == true || dek?.EndsWith('…') == true ? null : dek;

    /// <summary>
    /// Sites write short headlines for search engines; one that the page's own title repeats, or nothing contradicts, is the piece's.
    /// </summary>
    private static bool IsConfirmed(string? headline, IHtmlDocument page) =>
        headline is not null
        && (string.IsNullOrWhiteSpace(page.Title) || First(page.Title)!.Contains(headline, StringComparison.OrdinalIgnoreCase));

    /// <summary>The time that the page's own elements give.</summary>
    private static string? Stamp(IHtmlDocument page)
    {
        foreach (
            var element in page.QuerySelectorAll(
                "[itemprop='datePublished'], time[pubdate], article time[datetime], header time[datetime], time.published[datetime], "
                + "time.entry-date[datetime], time[datetime]"
            )
        )
        {
            var written = First(element.GetAttribute("content"), element.GetAttribute("datetime"), element.TextContent);
            if (written is { Length: < 60 } && written.Any(char.IsDigit))
                return written;
        }

        return null;
    }

    /// <summary>A date that is all that an element says straight over or under the only title of the page.</summary>
    private static string? BesideTitle(IHtmlDocument page)
    {
        if (page.QuerySelectorAll("h1") is not { Length: 1 } heads)
            return null;
        IElement?[] beside = [heads[0].PreviousElementSibling, heads[0].NextElementSibling];
        return beside.Select(element => First(element?.TextContent))
            .FirstOrDefault(text => text is { Length: < 40 } && WrittenDate.Find(text) is not null);
    }

    private static IReadOnlyList<string> Topics(IHtmlDocument page, LinkedData data)
    {
        var tags = page.QuerySelectorAll("meta[property='article:tag'][content]")
            .Select(meta => meta.GetAttribute("content")!.Trim())
            .Where(tag => tag.Length > 0)
            .ToList();
        return tags.Count > 0 ? tags
            : data.Keywords.Count > 0 ? data.Keywords
            : Words(Meta(page, "keywords", "news_keywords"));
    }

    /// <summary>The first of some names that a meta element gives; several names may stand in one element.</summary>
    public static string? Meta(IHtmlDocument page, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var meta in page.QuerySelectorAll("meta[content]"))
                if (
                    Names(meta).Any(written => name.Equals(written, StringComparison.OrdinalIgnoreCase))
                    && !string.IsNullOrWhiteSpace(meta.GetAttribute("content"))
                )
                    return meta.GetAttribute("content");
        return null;
    }

    private static IEnumerable<string> Names(IElement meta) =>
        $"{meta.GetAttribute("property")} {meta.GetAttribute("name")} {meta.GetAttribute("itemprop")}"
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(name =>
                name.Replace("dc:", "dc.", StringComparison.OrdinalIgnoreCase)
                    .Replace("dcterm:", "dcterms.", StringComparison.OrdinalIgnoreCase)
            );

    private static string? Text(IHtmlDocument page, string selector) => page.QuerySelector(selector)?.TextContent;

    private static string[] Words(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string? First(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            if (!string.IsNullOrWhiteSpace(text))
                return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return null;
    }

    private static string? Web(string? address) => WebAddress.TryParse(address, out _) ? address : null;
}
