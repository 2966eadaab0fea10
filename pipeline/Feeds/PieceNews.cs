using System.Text;
using Model;
using Pipeline.Catalog;
using Pipeline.Site;

namespace Pipeline.Feeds;

/// <summary>Keeps each piece as a news item (IPTC ninjs) beside its page, for whoever takes the publication's pieces over.</summary>
public sealed class PieceNews(ICatalog catalog, SiteFiles site, FeedEntries entries, Publication publication)
{
    /// <summary>Brings a piece's news item up to date with its head, or a newer one. Safe to run twice, late and beside itself.</summary>
    public Task PublishAsync(Head head, CancellationToken cancellation) =>
        site.PublishAsync(Targets(head), cancellation, new Facts().With<Head?>(head.Id, head));

    /// <summary>The same, for a piece whose head is to be read.</summary>
    public async Task PublishAsync(CommentaryId id, CancellationToken cancellation)
    {
        if (await catalog.FindAsync(id, cancellation) is { } head)
            await PublishAsync(head, cancellation);
    }

    internal IReadOnlyList<SiteTarget> Targets(Head head) => head.Address is not { } newest
        ? []
        :
        [
            .. head.FormerAddresses.Where(former => former != newest).Prepend(newest).Select(address => new SiteTarget(
                SitePath.Of(address + Ninjs.Name), (facts, token) => FileAsync(head.Id, address, facts, token),
                LikelyNew: address == newest && head.Sequence == 1 && head.State.IsPublic())),
        ];

    private async Task<SiteFile?> FileAsync(CommentaryId id, PieceAddress address, Facts facts, CancellationToken cancellation)
    {
        var head = await facts.OnceAsync(id, () => catalog.FindAsync(id, cancellation));
        if (head is null || (head.Address != address && !head.FormerAddresses.Contains(address)))
            return null;
        if (head.IsGone)
            return new SiteFile(Ninjs.Canceled($"urn:uuid:{id.FeedId:D}"), Ninjs.ContentType, 410);
        if (!head.State.IsPublic() || head is not { Version: { } version, Address: { } newest })
            return null;
        if (newest != address)
            return SiteFile.Moved(newest + Ninjs.Name, Encoding.UTF8.GetBytes(newest + Ninjs.Name));
        var piece = await catalog.ReadAsync(id, version, cancellation);
        return new SiteFile(
            Ninjs.Piece(await entries.OfAsync(ListingEntry.Of(piece, address), cancellation), publication.PublisherName),
            Ninjs.ContentType);
    }
}
