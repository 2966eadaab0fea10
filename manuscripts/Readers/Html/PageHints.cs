using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Manuscripts.Readers.Html;

/// <summary>What a page says of itself: JSON-LD first, then OpenGraph, then meta elements, then its own elements.</summary>
internal static class PageHints
{
    public static DraftHints Of(IHtmlDocument page, PageKind kind)
    {
        var language = First(page.DocumentElement.GetAttribute("lang"));
        if (kind != PageKind.SitePage)
            return new DraftHints { Language = language, Title = First(Text(page, "p.MsoTitle"), Text(page, "p.title")), Dek = First(Text(page, "p.MsoSubtitle"), Text(page, "p.subtitle")), Topics = Words(Meta(page, "keywords")) };
        var data = LinkedData.Of(page);
        return new DraftHints
        {
            Title = First(data.Headline, Meta(page, "og:title"), Meta(page, "twitter:title"), Text(page, "article h1"), Text(page, "h1")),
            Dek = First(data.Description, Meta(page, "og:description"), Meta(page, "description")),
            Byline = Byline(data.Authors) ?? Byline(Named(page)),
            Date = First(data.Published, Meta(page, "article:published_time"), Meta(page, "date"), Meta(page, "dc.date"), page.QuerySelector("article time[datetime], time[pubdate], time[datetime]")?.GetAttribute("datetime")),
            Language = First(data.Language, language, Meta(page, "og:locale")?.Replace('_', '-')),
            OutletName = First(data.Publisher, Meta(page, "og:site_name")),
            Url = Web(First(page.QuerySelector("link[rel~='canonical'][href]")?.GetAttribute("href"), Meta(page, "og:url"), data.Url)),
            Topics = Topics(page, data),
        };
    }

    private static IReadOnlyList<string> Topics(IHtmlDocument page, LinkedData data)
    {
        var tags = page.QuerySelectorAll("meta[property='article:tag'][content]").Select(meta => meta.GetAttribute("content")!.Trim()).Where(tag => tag.Length > 0).ToList();
        return tags.Count > 0 ? tags : data.Keywords.Count > 0 ? data.Keywords : Words(Meta(page, "keywords"));
    }

    // An address where a name should be (OpenGraph's article:author is mostly a profile) names nobody.
    private static List<string> Named(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("meta[name='author' i][content], meta[property='article:author'][content]").Select(meta => meta.GetAttribute("content")!.Trim()).Where(name => name.Length > 0 && !name.Contains("://", StringComparison.Ordinal)).Distinct()];

    private static string? Byline(IReadOnlyList<string> names) => names.Count switch
    {
        0 => null,
        1 => $"By {names[0]}",
        _ => $"By {string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };

    private static string? Meta(IHtmlDocument page, string name) => page.QuerySelectorAll("meta[content]")
        .FirstOrDefault(meta => name.Equals(meta.GetAttribute("property") ?? meta.GetAttribute("name"), StringComparison.OrdinalIgnoreCase))?.GetAttribute("content");

    private static string? Text(IHtmlDocument page, string selector) => page.QuerySelector(selector)?.TextContent;

    private static string[] Words(string? list) => (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? First(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            if (!string.IsNullOrWhiteSpace(text))
                return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return null;
    }

    private static string? Web(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;
}
