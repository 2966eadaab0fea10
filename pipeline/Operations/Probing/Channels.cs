using System.Text;
using Model;
using Pipeline.Catalog;
using Pipeline.Feeds;
using Pipeline.Search;
using Pipeline.Site;
using Pipeline.Storage;
using Pipeline.Web;

namespace Pipeline.Operations.Probing;

/// <summary>Looks, as a reader would, at what became of a piece on each channel.</summary>
public sealed class Channels(Stores stores, ICatalog catalog)
{
    public const string Page = "page";
    public const string ListingPrefix = "listing:";
    public const string FeedsPrefix = "feeds:";

    private readonly BlobStore _site = stores.Blobs(Containers.Web);

    /// <summary>All channels of a piece that is or was out, as they are now: some five reads for each listing, and four more.</summary>
    public async Task<IReadOnlyList<ChannelLook>> LookAsync(Head head, CancellationToken cancellation)
    {
        if (head.Address?.ToString() is not { } address || head.Published is not { } published || !head.WasOut)
            return [];
        var isOut = head.State.IsPublic();
        var piece = head.Version is { } version ? await catalog.ReadAsync(head.Id, version, cancellation) : null;
        // A piece that was taken back stands in no place any more; it is looked for where it would be.
        var places = head.Places.Count > 0 || piece is null ? head.Places : Catalog.Listings.Places.Of(piece);
        var looks = new List<Task<ChannelLook>> { PageAsync(address, head, cancellation) };
        foreach (var place in places)
            looks.AddRange(OfListing(place, address, isOut, head.Id, cancellation));
        var month = ListingKey.Home.BucketOf(published);
        looks.Add(HoldsAsync(
            Channel.Sitemap, ListingPrefix + ListingKey.Home, "Sitemap", Sitemaps.Address(month), address, isOut, cancellation));
        looks.Add(HoldsAsync(Channel.Search, Page, "Search", PieceSlot.Address(month, head.Id), address, isOut, cancellation));
        return await Task.WhenAll(looks);
    }

    private IEnumerable<Task<ChannelLook>> OfListing(
        ListingPlace place, string address, bool isOut, CommentaryId id, CancellationToken cancellation)
    {
        var name = place.Listing.Kind is ListingKind.Home ? "Home" : $"{place.Listing.Kind}: {place.Name}";
        var front = catalog.FrontAsync(place.Listing, cancellation);
        yield return HoldsAsync(
            Channel.Listing, $"{ListingPrefix}{place.Listing}", $"{name}, list", place.Listing.BucketAddress(place.Bucket), address,
            isOut, cancellation);
        foreach (var format in FeedFormat.All)
            yield return FeedAsync(
                front, $"{FeedsPrefix}{place.Listing}", $"{name}, {format.Label}", new FeedAddress(place.Listing.Address).In(format),
                address, isOut, id, cancellation);
    }

    private async Task<ChannelLook> FeedAsync(
        Task<ListingFront?> front,
        string key,
        string name,
        string at,
        string address,
        bool isOut,
        CommentaryId id,
        CancellationToken cancellation
    ) =>
        isOut && (await front)?.Newest.All(entry => entry.Id != id) == true
            ? new ChannelLook(Channel.Feed, key, name, "no longer among the newest", IsRight: true, null, at)
            : await HoldsAsync(Channel.Feed, key, name, at, address, isOut, cancellation);

    private async Task<ChannelLook> PageAsync(string address, Head head, CancellationToken cancellation)
    {
        var file = await _site.StatAsync(SitePath.Of(address), cancellation);
        var status = file is null ? null : file.Metadata.TryGetValue(SiteFile.StatusKey, out var said) ? said : "200";
        var (state, isRight) = (status, head.State.IsPublic()) switch
        {
            ("200", true) => ("shown", true),
            ("410", false) => ("says that it was withdrawn", true),
            (null, false) => ("not shown", true),
            ("200", false) => ("still shown", false),
            _ => ("not shown yet", false),
        };
        return new ChannelLook(Channel.Page, Page, "Page", state, isRight, file?.LastModified, address);
    }

    private async Task<ChannelLook> HoldsAsync(
        Channel channel, string key, string name, string at, string address, bool isOut, CancellationToken cancellation)
    {
        var file = await _site.ReadAsync(SitePath.Of(at), cancellation);
        var holds = file is not null && Encoding.UTF8.GetString(file.Content.ToMemory().Span).Contains(address, StringComparison.Ordinal);
        var state = (holds, isOut) switch
        {
            (true, true) => "shown",
            (false, true) => "not shown yet",
            (true, false) => "still shown",
            _ => "not shown",
        };
        return new ChannelLook(channel, key, name, state, holds == isOut, file?.LastModified, at);
    }
}
