using Model;
using Pipeline.Catalog;
using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>Keeps the page of each commentary, the redirects from its former addresses, and the tombstones of withdrawn ones.</summary>
public sealed class ArticlePages(ICatalog catalog, SiteFiles site, PageFiles pages, PieceViews pieces, SiteViews views, Publication publication)
{
    private const int DescriptionLength = 200;

    /// <summary>
    /// Brings everything at a commentary's addresses up to date with its head. Safe to run twice, late and beside itself.
    /// </summary>
    /// <returns>The commentary's head if its first page was written; null otherwise.</returns>
    public async Task<Head?> PublishAsync(string id, CancellationToken cancellation)
    {
        var facts = new Facts();
        if (await HeadAsync(id, facts, cancellation) is not { } head)
            return null;
        var targets = Targets(head);
        var written = await site.PublishAsync(targets, cancellation, facts);
        return targets.Any(target => target.LikelyNew && written.Contains(target.Path)) ? head : null;
    }

    /// <summary>The page of a version that may not be out yet: not for search engines, and without its address.</summary>
    public Task<SiteFile> PreviewAsync(Commentary piece, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return PageAsync(piece, address: null, piece.Published);
    }

    /// <summary>The page of a version that is out.</summary>
    /// <param name="address">Its address on the site, such as <c>/2026/11/a-title/</c>.</param>
    /// <param name="published">When it first came out.</param>
    public Task<SiteFile> RenderAsync(Commentary piece, string address, DateTimeOffset published) => PageAsync(piece, address, published);

    /// <summary>The files at a commentary's addresses: the newest first, so that no redirect leads to nothing.</summary>
    internal async Task<IReadOnlyList<SiteTarget>> TargetsAsync(string id, CancellationToken cancellation) =>
        await catalog.FindAsync(id, cancellation) is { } head ? Targets(head) : [];

    private IReadOnlyList<SiteTarget> Targets(Head head)
    {
        if (head.Address is not { } newest)
            return [];
        return [.. head.FormerAddresses.Where(former => former != newest).Prepend(newest).Select(address =>
            new SiteTarget(SitePath.Of(address), (facts, token) => FileAsync(head.Id, address, facts, token), address == newest && IsFirst(head)))];
    }

    private static bool IsFirst(Head head) => head.Sequence == 1 && head.State.IsPublic();

    private Task<Head?> HeadAsync(string id, Facts facts, CancellationToken cancellation) =>
        facts.OnceAsync(id, () => catalog.FindAsync(id, cancellation));

    private async Task<SiteFile?> FileAsync(string id, string address, Facts facts, CancellationToken cancellation)
    {
        var head = await HeadAsync(id, facts, cancellation);
        if (head is null || (head.Address != address && !head.FormerAddresses.Contains(address)))
            return null;
        if (head.State.IsWithdrawn())
            return await pages.GoneAsync();
        if (!head.State.IsPublic() || head.Version is null)
            return null;
        if (head.Address != address)
            return await pages.MovedAsync(head.Address!);
        var piece = await catalog.ReadAsync(id, head.Version, cancellation);
        return await RenderAsync(piece, address, head.Published ?? piece.Published);
    }

    private Task<SiteFile> PageAsync(Commentary piece, string? address, DateTimeOffset published)
    {
        var view = pieces.Of(piece, published);
        var canonical = address is null ? null : publication.Absolute(address).AbsoluteUri;
        var page = new PageView
        {
            Title = pages.Title(piece.Title),
            Description = Description(piece),
            Canonical = canonical,
            Kind = "article",
            Noindex = address is null,
            Feeds = Feeds(piece),
            Image = view.Image is null ? null : publication.Absolute(view.Image.Address).AbsoluteUri,
            StructuredData = canonical is null ? null : StructuredData.Article(piece, view, canonical, publication),
        };
        return pages.PageAsync("article", page, ("piece", view), ("list", view.List));
    }

    private IReadOnlyList<FeedView> Feeds(Commentary piece) => piece.Series is null
        ? views.Feeds(ListingKey.Home, "")
        : [.. views.Feeds(ListingKey.Named(ListingKind.Series, piece.Series), piece.Series).Take(1), .. views.Feeds(ListingKey.Home, "")];

    private static string? Description(Commentary piece) => piece.Dek ?? Excerpt.Of(piece.BodyText, DescriptionLength);
}
