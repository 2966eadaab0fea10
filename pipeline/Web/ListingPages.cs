using Model;
using Pipeline.Catalog;
using Pipeline.Site;

namespace Pipeline.Web;

/// <summary>
/// Keeps the pages of each listing, and what hangs on home: the archive, the sitemap, the search files. A page whose
/// listing or bucket is empty is removed; home and the archive's index stay.
/// </summary>
public sealed class ListingPages(ICatalog catalog, SiteFiles site, ListingViews views, SearchFiles search, Sitemaps sitemaps)
{
    /// <summary>Brings the front of a listing and the pages of some buckets up to date. Safe to run twice, late and beside itself.</summary>
    /// <param name="buckets">The buckets that changed.</param>
    public Task PublishAsync(ListingKey listing, IReadOnlyList<string> buckets, CancellationToken cancellation) =>
        site.PublishAsync(Targets(listing, buckets), cancellation);

    /// <summary>The files of a listing. Buckets come before the front, so that no link leads to nothing.</summary>
    internal IReadOnlyList<SiteTarget> Targets(ListingKey listing, IReadOnlyList<string> buckets) =>
        [.. buckets.Distinct(StringComparer.Ordinal).SelectMany(bucket => BucketTargets(listing, bucket)), .. FrontTargets(listing)];

    private IEnumerable<SiteTarget> BucketTargets(ListingKey listing, string bucket)
    {
        yield return Of(listing.BucketAddress(bucket), async read => await views.BucketAsync(read));
        if (listing.Kind is not ListingKind.Home)
            yield break;
        yield return Of(Sitemaps.Address(bucket), read => Task.FromResult(sitemaps.Month(read)));
        yield return Of(SearchFiles.Address(bucket), read => Task.FromResult(search.Month(read)));

        SiteTarget Of(string address, Func<ListingBucket, Task<SiteFile>> render) => new(SitePath.Of(address), async (facts, token) =>
            await facts.OnceAsync((listing, bucket), () => catalog.BucketAsync(listing, bucket, token)) is { Entries.Count: > 0 } read ? await render(read) : null);
    }

    private IEnumerable<SiteTarget> FrontTargets(ListingKey listing)
    {
        var home = listing.Kind is ListingKind.Home;
        yield return Of(listing.Address, keep: home, views.FrontAsync);
        yield return Of(listing.Address + "more.json", keep: false, front => Task.FromResult(search.Newest(front)));
        if (!home)
            yield break;
        yield return Of("/archive/", keep: true, views.ArchiveAsync);
        yield return Of("/sitemap.xml", keep: false, front => Task.FromResult(sitemaps.Index(front)));
        yield return Of("/search/index.json", keep: true, front => Task.FromResult(SearchFiles.Index(front)));

        SiteTarget Of(string address, bool keep, Func<ListingFront, Task<SiteFile>> render) => new(SitePath.Of(address), async (facts, token) =>
        {
            var front = await facts.OnceAsync(listing, () => catalog.FrontAsync(listing, token));
            if (front is { Buckets.Count: > 0 })
                return await render(front);
            return keep ? await render(new ListingFront { Key = listing, Name = front?.Name ?? "" }) : null;
        });
    }
}
