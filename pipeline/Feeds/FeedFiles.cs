using Model;
using Pipeline.Catalog.Outputs;
using Pipeline.Site;

namespace Pipeline.Feeds;

/// <summary>
/// Keeps a listing's feeds: <c>feed.xml</c>, <c>atom.xml</c> and <c>feed.json</c> beside its page, and their archive. An empty listing has
/// none, but home's stay.
/// </summary>
public sealed class FeedFiles(SiteFiles site, FeedTargets targets, FeedArchive archive)
{
    /// <summary>
    /// Brings a listing's three feeds up to date, and their archive. Safe to run twice, late and beside itself; unchanged bytes are not
    /// written.
    /// </summary>
    /// <param name="buckets">The buckets that changed.</param>
    public async Task PublishAsync(ListingKey listing, IReadOnlyList<string> buckets, CancellationToken cancellation)
    {
        await archive.PublishAsync(listing, buckets, cancellation);
        await site.PublishAsync(targets.Newest(listing), cancellation);
    }

    /// <summary>Brings the feeds of a round up to date, of what is at hand: the archive first, so that no link leads to nothing.</summary>
    /// <returns>The paths of those that changed, without the archive's.</returns>
    public async Task<IReadOnlySet<string>> PublishAsync(ListingRound round, CancellationToken cancellation)
    {
        await archive.PublishAsync(round, cancellation);
        return await site.PublishAsync(targets.Newest(round.Listing, round.IsNew), cancellation, FactsOf(round));
    }

    internal static Facts FactsOf(ListingRound round)
    {
        var facts = new Facts(round.AsOf).With<ListingFront?>(FeedDocuments.Front(round.Listing), round.Front);
        foreach (var (bucket, _) in round.Buckets)
            facts.With<ListingBucket?>(FeedDocuments.Bucket(round.Listing, bucket.Bucket), bucket);
        return facts;
    }
}
