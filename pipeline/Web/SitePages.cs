using System.Text;
using Model;
using Pipeline.Announcing;
using Pipeline.Imaging;
using Pipeline.Search;
using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>
/// Keeps what does not hang on any commentary: assets, search, subscribe, 404, robots.txt, and an empty home before the first piece.
/// </summary>
public sealed class SitePages(
    SiteFiles site, SiteAssets assets, ListingPages listings, SearchMerge search, PageFiles pages, SiteViews views, ThemeFiles theme,
    ShareCards cards, Sitemaps sitemaps, Publication publication, Announcer announcer)
{
    /// <summary>The picture that stands for the whole site where a page of it is shared.</summary>
    public const string CardAddress = "/card.png";

    /// <summary>Writes what is missing or changed; to be run once at each start. Assets come first: pages name them.</summary>
    public async Task PublishAsync(CancellationToken cancellation)
    {
        await assets.PublishAsync(cancellation);
        await site.PublishAsync(Targets(), cancellation);
        await listings.PublishAsync(ListingKey.Home, [], cancellation);
        await listings.PublishIndexesAsync(cancellation);
        if (SearchRoot.Read(await site.ReadAsync(SitePath.Of(SearchFolder.Root), cancellation)) is null)
            await search.PublishAsync([], cancellation);
    }

    internal IReadOnlyList<SiteTarget> Targets() =>
    [
        new("404.html", async (_, _) => await pages.MissingAsync() with { Status = 200 }),
        new("search/index.html", async (_, _) => await PageAsync("search", "/search/")),
        new("subscribe/index.html", async (_, _) => await PageAsync("subscribe", "/subscribe/")),
        new(SitePath.Of(CardAddress), (_, _) => Task.FromResult<SiteFile?>(Card())),
        new("favicon.ico", (_, _) => Task.FromResult<SiteFile?>(new SiteFile(theme.Asset("favicon.ico"), "image/x-icon"))),
        .. announcer.Key is { } key
            ? [new SiteTarget($"{key}.txt", (_, _) => Task.FromResult<SiteFile?>(Text(key)))]
            : Array.Empty<SiteTarget>(),
        new("feeds.opml", (_, _) => Task.FromResult<SiteFile?>(FeedList.Of(publication, views))),
        new(SitePath.Of(Sitemaps.SiteAddress), (_, _) => Task.FromResult<SiteFile?>(sitemaps.Site())),
        new("robots.txt", (_, _) => Task.FromResult<SiteFile?>(Robots())),
    ];

    private SiteFile Card() =>
        new(cards.Draw(publication.Title, null, Excerpt.Of(publication.Description, 80), publication.Address.Host), "image/png");

    private Task<SiteFile> PageAsync(string kind, string address) => pages.PageAsync(kind, new PageView
    {
        Title = pages.Title(views.Texts[kind]),
        Description = views.Text($"{kind}_about", ""),
        Image = pages.Card,
        Canonical = publication.Absolute(address).AbsoluteUri,
        Kind = kind,
        Feeds = views.Feeds(ListingKey.Home, ""),
    });

    private SiteFile Robots() => Text(
        "User-agent: *\nDisallow: /api/\n\n"
        + (publication.License is { } license ? $"License: {license}\n" : "")
        + $"Sitemap: {publication.Absolute("/sitemap.xml").AbsoluteUri}\n"
        + $"Sitemap: {publication.Absolute(Sitemaps.NewsAddress).AbsoluteUri}\n");

    private static SiteFile Text(string text) => new(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8");
}
