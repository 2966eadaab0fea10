using System.Collections.Concurrent;
using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Listings;
using Pipeline.Catalog.Outputs;
using Pipeline.Search;
using Pipeline.Site;
using Pipeline.Storage;

namespace Pipeline.Web;

/// <summary>
/// Keeps the pages of each listing, and what hangs on home: the archive, the sitemap, search. A page whose
/// listing or bucket is empty is removed; home and the archive's index stay.
/// </summary>
public sealed class ListingPages(
    ICatalog catalog, ListingIndex index, SiteFiles site, ListingViews views, Sitemaps sitemaps, SearchParts search,
    SearchMerge merge)
{
    private readonly ConcurrentDictionary<ListingKind, SharedRun> _indexes = new();

    /// <summary>
    /// Brings the front of a listing and the pages of some buckets up to date. Safe to run twice, late and beside itself.
    /// </summary>
    /// <param name="buckets">The buckets that changed.</param>
    public async Task PublishAsync(ListingKey listing, IReadOnlyList<string> buckets, CancellationToken cancellation)
    {
        await site.PublishAsync(Targets(listing, buckets), cancellation);
        if (listing.Kind is ListingKind.Home)
        {
            await search.PublishAsync(buckets, cancellation);
            return;
        }
        await IsNewsAsync(listing, await catalog.FrontAsync(listing, cancellation), mayRecall: false, cancellation);
        await PublishIndexAsync(listing.Kind, cancellation);
    }

    /// <summary>Brings the pages of a round up to date, of what is at hand. Safe to run twice, late and beside itself.</summary>
    public async Task PublishAsync(ListingRound round, CancellationToken cancellation)
    {
        var facts = new Facts(round.AsOf).With<ListingFront?>(round.Listing, round.Front);
        foreach (var (bucket, _) in round.Buckets)
            facts.With<ListingBucket?>((round.Listing, bucket.Bucket), bucket);
        // Home's front has files before it has pieces.
        var isNew = round.IsNew && round.Listing.Kind is not ListingKind.Home;
        IReadOnlyList<SiteTarget> targets =
        [
            .. round.Buckets.SelectMany(built =>
                BucketTargets(round.Listing, built.Bucket.Bucket).Select(target => target with { LikelyNew = built.IsNew })),
            .. FrontTargets(round.Listing).Select(target => target with { LikelyNew = isNew }),
        ];
        await site.PublishAsync(targets, cancellation, facts);
        // Another process may have noted otherwise, and one that died may have noted and not shown it.
        if (await IsNewsAsync(round.Listing, round.Front, round.HoldsSameBuckets, cancellation) || !round.HoldsSameBuckets)
            await PublishIndexAsync(round.Listing.Kind, cancellation);
        if (round.Listing.Kind is ListingKind.Home)
            await SearchAsync(round, cancellation);
    }

    // What is made again is merged at once: whoever makes it does it again if he dies, so that nothing need be owed.
    private async Task SearchAsync(ListingRound round, CancellationToken cancellation)
    {
        await search.PublishAsync(round, cancellation);
        if (round.IsRemade)
            await merge.PublishAsync(round.Changed, cancellation);
    }

    /// <summary>Brings the pages and sitemaps up to date that name all series, all topics and all authors.</summary>
    public Task PublishIndexesAsync(CancellationToken cancellation) =>
        site.PublishAsync([.. ListingForm.All.SelectMany(form => IndexTargets(form.Kind))], cancellation);

    /// <summary>The page and the sitemap that name all listings of a kind; none for home.</summary>
    internal IReadOnlyList<SiteTarget> IndexTargets(ListingKind kind) => kind is ListingKind.Home
        ? []
        :
        [
            new(
                SitePath.Of(ListingViews.IndexAddress(kind)),
                async (facts, token) => await views.IndexAsync(kind, await NamesAsync(kind, facts, token))),
            new(
                SitePath.Of(Sitemaps.Address(kind)),
                async (facts, token) => sitemaps.Listings(
                    kind, (await NamesAsync(kind, facts, token)).Keys.Order(StringComparer.Ordinal))),
        ];

    private Task<IReadOnlyDictionary<string, string>> NamesAsync(ListingKind kind, Facts facts, CancellationToken cancellation) =>
        facts.OnceAsync(kind, () => catalog.IndexAsync(kind, cancellation));

    // Of many listings that are new at once each would overtake the others' page: who asks while it is written shares the next writing.
    private Task PublishIndexAsync(ListingKind kind, CancellationToken cancellation) => _indexes
        .GetOrAdd(kind, _ => new SharedRun())
        .RunAsync(() => site.PublishAsync(IndexTargets(kind), cancellation));

    private async Task<bool> IsNewsAsync(ListingKey listing, ListingFront? front, bool mayRecall, CancellationToken cancellation) =>
        listing.Kind is not ListingKind.Home
        && await index.NoteAsync(listing, front is { Buckets.Count: > 0 } ? front.Name : null, mayRecall, cancellation);

    /// <summary>The files of a listing. Buckets come before the front, so that no link leads to nothing.</summary>
    internal IReadOnlyList<SiteTarget> Targets(ListingKey listing, IReadOnlyList<string> buckets) =>
        [.. buckets.Distinct(StringComparer.Ordinal).SelectMany(bucket => BucketTargets(listing, bucket)), .. FrontTargets(listing)];

    private IEnumerable<SiteTarget> BucketTargets(ListingKey listing, string bucket)
    {
        yield return Of(listing.BucketAddress(bucket), async read => await views.BucketAsync(read));
        if (listing.Kind is not ListingKind.Home)
            yield break;
        yield return Of(Sitemaps.Address(bucket), read => Task.FromResult(sitemaps.Month(read)));

        SiteTarget Of(string address, Func<ListingBucket, Task<SiteFile>> render) =>
            new(
                SitePath.Of(address),
                async (facts, token) =>
                    await facts.OnceAsync((listing, bucket), () => catalog.BucketAsync(listing, bucket, token))
                        is { Entries.Count: > 0 } read
                        ? await render(read)
                        : null
            );
    }

    private IEnumerable<SiteTarget> FrontTargets(ListingKey listing)
    {
        var home = listing.Kind is ListingKind.Home;
        yield return Of(listing.Address, keep: home, views.FrontAsync);
        if (!home)
            yield break;
        yield return Of("/sitemap.xml", keep: false, front => Task.FromResult(sitemaps.Index(front)));
        yield return Of(Sitemaps.NewsAddress, keep: false, front => Task.FromResult(sitemaps.News(front)));
        yield return Of("/archive/", keep: true, views.ArchiveAsync);

        SiteTarget Of(string address, bool keep, Func<ListingFront, Task<SiteFile>> render) =>
            new(
                SitePath.Of(address),
                async (facts, token) =>
                {
                    var front = await facts.OnceAsync(listing, () => catalog.FrontAsync(listing, token));
                    if (front is { Buckets.Count: > 0 })
                        return await render(front);
                    return keep ? await render(new ListingFront { Key = listing, Name = front?.Name ?? "" }) : null;
                }
            );
    }
}
