using Model;
using Pipeline.Announcing;
using Pipeline.Catalog;
using Pipeline.Catalog.Outputs;
using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Feeds;

/// <summary>
/// Keeps a listing's feeds: <c>feed.xml</c>, <c>atom.xml</c> and <c>feed.json</c> beside its page. An empty listing has none, but
/// home's stay.
/// </summary>
public sealed class FeedFiles(
    ICatalog catalog, SiteFiles site, FeedEntries entries, Publication publication, Assets assets, Announcer announcer)
{
    private delegate byte[] WriteFeed(Feed feed, string self);

    /// <summary>
    /// Brings a listing's three feeds up to date. Safe to run twice, late and beside itself; unchanged bytes are not written.
    /// </summary>
    public Task PublishAsync(ListingKey listing, CancellationToken cancellation) => site.PublishAsync(Targets(listing), cancellation);

    /// <summary>Brings the feeds of a round up to date, of what is at hand.</summary>
    /// <returns>The paths of those that changed.</returns>
    public Task<IReadOnlySet<string>> PublishAsync(ListingRound round, CancellationToken cancellation) => site.PublishAsync(
        [.. Targets(round.Listing).Select(target => target with { LikelyNew = round.IsNew })], cancellation,
        new Facts(round.AsOf).With<ListingFront?>(FrontOf(round.Listing), round.Front));

    internal IReadOnlyList<SiteTarget> Targets(ListingKey listing) =>
    [
        Target(listing, "feed.xml", RssFeed.ContentType, RssFeed.Write),
        Target(listing, "atom.xml", AtomFeed.ContentType, AtomFeed.Write),
        Target(listing, "feed.json", JsonFeed.ContentType, JsonFeed.Write),
    ];

    private SiteTarget Target(ListingKey listing, string name, string contentType, WriteFeed write)
    {
        var address = listing.Address + name;
        return new SiteTarget(
            address.TrimStart('/'),
            async (facts, cancellation) =>
                await facts.OnceAsync(listing, () => ReadAsync(listing, facts, cancellation)) is { } feed
                    ? new SiteFile(write(feed, Absolute(address)), contentType)
                    : null
        );
    }

    private static object FrontOf(ListingKey listing) => ("front", listing);

    private async Task<Feed?> ReadAsync(ListingKey listing, Facts facts, CancellationToken cancellation)
    {
        var front = await facts.OnceAsync(FrontOf(listing), () => catalog.FrontAsync(listing, cancellation));
        if (front is not { Newest.Count: > 0 } && listing.Kind is not ListingKind.Home)
            return null;
        var items = new List<FeedEntry>(ListingFront.Size);
        foreach (var entry in front?.Newest ?? [])
            items.Add(await entries.OfAsync(entry, cancellation));
        var name = XmlText.Of(front?.Name ?? "");
        return new Feed
        {
            Title = name.Length == 0 ? publication.Title : $"{name} · {publication.Title}",
            Description = Description(listing),
            Home = Absolute(listing.Address),
            Language = publication.Language,
            Publisher = publication.Publisher.Length > 0 ? publication.Publisher : publication.Title,
            Hub = announcer.Hub,
            Style = assets.Address("feed.css"),
            Icon = Absolute(assets.Address("icon.svg")),
            Entries = items,
        };
    }

    private string Description(ListingKey listing)
    {
        var own =
            listing.Kind is ListingKind.Series
                ? publication.Series.FirstOrDefault(series => series.Slug == listing.Slug)?.Description
                : null;
        return own ?? (publication.Description.Length > 0 ? publication.Description : publication.Title);
    }

    private string Absolute(string address) => publication.Absolute(address).AbsoluteUri;
}
