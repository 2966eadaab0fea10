using Model;
using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>Makes the pages of a listing: its front, a bucket, and the archive's index.</summary>
public sealed class ListingViews(PageFiles pages, PieceViews pieces, SiteViews site, Publication publication)
{
    private const int MonthsOnHome = 12;

    /// <summary>The first page, with the newest entries and the way to the older ones.</summary>
    public Task<SiteFile> FrontAsync(ListingFront front)
    {
        var home = front.Key.Kind is ListingKind.Home;
        var hasOlder = front.Total > front.Newest.Count;
        var listing = View(front.Key, front.Name) with
        {
            Entries = [.. front.Newest.Select(pieces.Entry)],
            Buckets = hasOlder ? [.. front.Buckets.Take(home ? MonthsOnHome : int.MaxValue).Select(bucket => Bucket(front.Key, bucket.Bucket))] : [],
            Series = home ? Series(front.Newest) : [],
            Feeds = site.Feeds(front.Key, front.Name),
        };
        return PageAsync(front.Key, front.Key.Address, listing, front.Name);
    }

    /// <summary>The page of one bucket.</summary>
    public Task<SiteFile> BucketAsync(ListingBucket bucket)
    {
        var listing = View(bucket.Key, bucket.Name) with
        {
            Span = site.Span(bucket.Bucket),
            Front = bucket.Key.Kind is ListingKind.Home ? new LinkView("Archive", "/archive/") : new LinkView(bucket.Name, bucket.Key.Address),
            Entries = [.. bucket.Entries.Select(pieces.Entry)],
        };
        var name = bucket.Name.Length == 0 ? listing.Span : $"{bucket.Name}, {listing.Span}";
        return PageAsync(bucket.Key, bucket.Key.BucketAddress(bucket.Bucket), listing, name);
    }

    /// <summary>The archive's index: every month that holds something.</summary>
    public Task<SiteFile> ArchiveAsync(ListingFront front)
    {
        var years = front.Buckets.GroupBy(bucket => bucket.Bucket[..4]).Select(year =>
            new ArchiveYearView(year.Key, [.. year.Select(month => new LinkView(site.Month(month.Bucket), front.Key.BucketAddress(month.Bucket)))])).ToList();
        var page = Page("archive", "/archive/", "Archive", ListingKey.Home, "");
        return pages.PageAsync("archive", page, ("years", years));
    }

    private Task<SiteFile> PageAsync(ListingKey key, string address, ListingView listing, string name)
    {
        var kind = key.Kind is not ListingKind.Home ? "listing" : listing.Span is null ? "home" : "archive-month";
        var page = Page(kind, address, name, key, key.Kind is ListingKind.Home ? "" : listing.Name) with { Description = listing.Description };
        return pages.PageAsync("listing", page, ("listing", listing), ("list", listing.List));
    }

    private PageView Page(string kind, string address, string name, ListingKey feeds, string feedName) => new()
    {
        Title = pages.Title(name),
        Canonical = publication.Absolute(address).AbsoluteUri,
        Kind = kind,
        Feeds = site.Feeds(feeds, feedName),
    };

    private ListingView View(ListingKey key, string name) => new()
    {
        Label = ListingForm.Of(key.Kind).Label,
        Name = name,
        Description = Description(key),
        List = key.Kind is ListingKind.Series ? site.ListFor(name) : null,
    };

    private LinkView Bucket(ListingKey key, string bucket) => new(site.Span(bucket), key.BucketAddress(bucket));

    private string? Description(ListingKey key) => key.Kind switch
    {
        ListingKind.Home => publication.Description,
        ListingKind.Series => publication.Series.FirstOrDefault(series => series.Slug == key.Slug)?.Description,
        _ => null,
    };

    private static List<LinkView> Series(IReadOnlyList<ListingEntry> entries) =>
        [.. entries.Select(entry => entry.Series).OfType<string>().DistinctBy(Slug.From).Order(StringComparer.Ordinal).Select(name => PieceViews.Series(name)!)];
}
