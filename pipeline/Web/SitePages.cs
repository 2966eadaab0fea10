using System.Text;
using Model;
using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>Keeps what does not hang on any commentary: assets, search, subscribe, 404, robots.txt, and an empty home before the first piece.</summary>
public sealed class SitePages(SiteFiles site, SiteAssets assets, ListingPages listings, PageFiles pages, SiteViews views, Publication publication)
{
    /// <summary>Writes what is missing or changed; to be run once at each start. Assets come first: pages name them.</summary>
    public async Task PublishAsync(CancellationToken cancellation)
    {
        await assets.PublishAsync(cancellation);
        await site.PublishAsync(Targets(), cancellation);
        await listings.PublishAsync(ListingKey.Home, [], cancellation);
    }

    internal IReadOnlyList<SiteTarget> Targets() =>
    [
        new("404.html", async (_, _) => await pages.MissingAsync() with { Status = 200 }),
        new("search/index.html", async (_, _) => await PageAsync("search", "/search/", "Search")),
        new("subscribe/index.html", async (_, _) => await PageAsync("subscribe", "/subscribe/", "Subscribe")),
        new("robots.txt", (_, _) => Task.FromResult<SiteFile?>(Robots())),
    ];

    private Task<SiteFile> PageAsync(string kind, string address, string name) => pages.PageAsync(kind, new PageView
    {
        Title = pages.Title(name),
        Canonical = publication.Absolute(address).AbsoluteUri,
        Kind = kind,
        Feeds = views.Feeds(ListingKey.Home, ""),
    });

    private SiteFile Robots() => new(Encoding.UTF8.GetBytes(
        $"User-agent: *\nDisallow: /api/\n\nSitemap: {publication.Absolute("/sitemap.xml").AbsoluteUri}\n"), "text/plain; charset=utf-8");
}
