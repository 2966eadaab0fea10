using Model;
using Pipeline.Catalog;
using Pipeline.Imaging;
using Pipeline.Search;
using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>Keeps the page of each commentary, the redirects from its former addresses, and the tombstones of withdrawn ones.</summary>
public sealed class ArticlePages(
    ICatalog catalog, SiteFiles site, PageFiles pages, PieceViews pieces, SiteViews views, StructuredData structured, ShareCards cards,
    SearchCards found, Publication publication)
{
    private const int DescriptionLength = 200;

    /// <summary>The picture that stands for a piece where it is shared, beside its page.</summary>
    internal const string CardName = "card.png";

    /// <summary>
    /// Brings everything at a commentary's addresses up to date with its head. Safe to run twice, late and beside itself.
    /// </summary>
    /// <returns>The commentary's head if its first page was written; null otherwise.</returns>
    public async Task<Head?> PublishAsync(CommentaryId id, CancellationToken cancellation) =>
        await catalog.FindAsync(id, cancellation) is { } head ? await PublishAsync(head, cancellation) : null;

    /// <summary>Brings everything at a commentary's addresses up to date with its head, or a newer one.</summary>
    /// <returns>The commentary's head if its first page was written; null otherwise.</returns>
    public async Task<Head?> PublishAsync(Head head, CancellationToken cancellation)
    {
        var facts = new Facts().With<Head?>(head.Id, head);
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
    public Task<SiteFile> RenderAsync(Commentary piece, PieceAddress address, DateTimeOffset published) =>
        PageAsync(piece, address, published);

    /// <summary>The files at a commentary's addresses: the newest first, so that no redirect leads to nothing.</summary>
    internal async Task<IReadOnlyList<SiteTarget>> TargetsAsync(CommentaryId id, CancellationToken cancellation) =>
        await catalog.FindAsync(id, cancellation) is { } head ? Targets(head) : [];

    private IReadOnlyList<SiteTarget> Targets(Head head)
    {
        if (head.Address is not { } newest)
            return [];
        return
        [
            .. head
                .FormerAddresses.Where(former => former != newest)
                .Prepend(newest)
                .SelectMany(address => TargetsAt(address, head.Id, address == newest && IsFirst(head))),
            .. Found(head),
        ];
    }

    // The page names the card, which so comes first.
    private IEnumerable<SiteTarget> TargetsAt(PieceAddress address, CommentaryId id, bool isFirst) =>
    [
        new(SitePath.Of(address + CardName), (facts, token) => CardAsync(id, address, facts, token), isFirst),
        new(SitePath.Of(address.ToString()), (facts, token) => FileAsync(id, address, facts, token), isFirst),
    ];

    // What search shows of it, in the month whose listing has it; a withdrawn piece was in that of its first date.
    private IEnumerable<SiteTarget> Found(Head head)
    {
        if (head.Published is { } published)
            yield return found.Target(
                ListingKey.Home.BucketOf(published), head.Id, (facts, token) => FoundAsync(head.Id, facts, token), IsFirst(head));
    }

    private async Task<(Commentary Piece, PieceAddress Address)?> FoundAsync(
        CommentaryId id, Facts facts, CancellationToken cancellation) =>
        await HeadAsync(id, facts, cancellation) is { Version: { } version, Address: { } address } head && head.State.IsPublic()
            ? (await catalog.ReadAsync(id, version, cancellation), address)
            : null;

    private static bool IsFirst(Head head) => head.Sequence == 1 && head.State.IsPublic();

    private Task<Head?> HeadAsync(CommentaryId id, Facts facts, CancellationToken cancellation) =>
        facts.OnceAsync(id, () => catalog.FindAsync(id, cancellation));

    private async Task<SiteFile?> FileAsync(CommentaryId id, PieceAddress address, Facts facts, CancellationToken cancellation)
    {
        var head = await HeadAsync(id, facts, cancellation);
        if (head is null || (head.Address != address && !head.FormerAddresses.Contains(address)))
            return null;
        if (head.IsGone)
            return await pages.GoneAsync(head.WithdrawalNote);
        if (!head.State.IsPublic() || head.Version is null)
            return null;
        if (head.Address is { } newest && newest != address)
            return await pages.MovedAsync(newest.ToString());
        var piece = await catalog.ReadAsync(id, head.Version, cancellation);
        return await RenderAsync(piece, address, head.Published ?? piece.Published);
    }

    private async Task<SiteFile?> CardAsync(CommentaryId id, PieceAddress address, Facts facts, CancellationToken cancellation)
    {
        if (await HeadAsync(id, facts, cancellation) is not { Version: { } version } head
            || head.Address != address || !head.State.IsPublic())
            return null;
        var piece = await catalog.ReadAsync(id, version, cancellation);
        var authors = piece.Authors.Count == 0 ? null : views.Names([.. piece.Authors.Select(author => author.Name)]);
        return new SiteFile(cards.Draw(piece.Title, piece.Series, authors, publication.Title), "image/png");
    }

    private Task<SiteFile> PageAsync(Commentary piece, PieceAddress? address, DateTimeOffset published)
    {
        // A preview shows pictures by a link of their own, which their other widths have none of.
        if (address is null)
            piece = piece with { Pictures = piece.Pictures?.Select(picture => picture with { Widths = [] }).ToList() };
        var view = pieces.Of(piece, published);
        var canonical = address is { } own ? publication.Absolute(own).AbsoluteUri : null;
        var page = new PageView
        {
            Title = pages.Title(piece.Title),
            Description = Description(piece),
            Canonical = canonical,
            Kind = "article",
            Noindex = address is null,
            Feeds = Feeds(piece),
            Image = address is null ? null : publication.Absolute(address + CardName).AbsoluteUri,
            Fediverse = view.Authors.Select(author => author.Fediverse).FirstOrDefault(account => account is not null),
            StructuredData = canonical is null ? null : structured.Article(piece, view, canonical, Description(piece)),
        };
        return pages.PageAsync("article", page, ("piece", view), ("list", view.List));
    }

    private IReadOnlyList<FeedView> Feeds(Commentary piece) => piece.Series is null
        ? views.Feeds(ListingKey.Home, "")
        : [.. views.Feeds(ListingKey.Named(ListingKind.Series, piece.Series), piece.Series).Take(1), .. views.Feeds(ListingKey.Home, "")];

    private static string Description(Commentary piece) => piece.Dek ?? Excerpt.Of(piece.BodyText, DescriptionLength) ?? piece.Title;
}
