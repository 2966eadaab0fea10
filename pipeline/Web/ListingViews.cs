using Model;
using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>Makes the pages of a listing: its front, a bucket, and the archive's index.</summary>
public sealed class ListingViews(
    PageFiles pages, PieceViews pieces, AuthorViews authors, SiteViews site, StructuredData structured, Publication publication)
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
            Buckets = hasOlder
                ? [.. front.Buckets.Take(home ? MonthsOnHome : int.MaxValue).Select(bucket => Bucket(front.Key, bucket.Bucket))]
                : [],
            Series = home ? Series(front.Newest) : [],
            Count = front.Total == 0 ? null : site.Pieces(front.Total),
            Feeds = site.Feeds(front.Key, front.Name),
        };
        return PageAsync(front.Key, front.Key.Address, home ? HomeParts.Of(listing) : listing, front.Name);
    }

    /// <summary>The page of one bucket.</summary>
    public Task<SiteFile> BucketAsync(ListingBucket bucket)
    {
        var listing = View(bucket.Key, bucket.Name) with
        {
            Span = site.Span(bucket.Bucket),
            Front = bucket.Key.Kind is ListingKind.Home
                ? new LinkView(site.Texts["archive"], "/archive/")
                : new LinkView(bucket.Name, bucket.Key.Address),
            Entries = [.. bucket.Entries.Select(pieces.Entry)],
            Count = site.Pieces(bucket.Entries.Count),
        };
        var name = bucket.Name.Length == 0 ? listing.Span : $"{bucket.Name}, {listing.Span}";
        return PageAsync(bucket.Key, bucket.Key.BucketAddress(bucket.Bucket), listing, name);
    }

    /// <summary>The archive's index: every month that holds something.</summary>
    public Task<SiteFile> ArchiveAsync(ListingFront front)
    {
        var years = front
            .Buckets.GroupBy(bucket => bucket.Bucket[..4])
            .Select(year => new ArchiveYearView(
                year.Key, year.Sum(month => month.Count),
                [.. year.Select(month =>
                    new ArchiveMonthView(site.Month(month.Bucket), front.Key.BucketAddress(month.Bucket), month.Count))]
            ))
            .ToList();
        var page = Page("archive", "/archive/", site.Texts["archive"], ListingKey.Home, "") with
        {
            Description = site.Text("archive_about", ""),
        };
        return pages.PageAsync("archive", page, ("years", years));
    }

    /// <summary>Where the page is that names all listings of a kind, such as <c>/topics/</c>.</summary>
    public static string IndexAddress(ListingKind kind) => $"/{ListingForm.Of(kind).Folder}/";

    /// <summary>The page that names all listings of a kind.</summary>
    /// <param name="names">By their slugs.</param>
    public Task<SiteFile> IndexAsync(ListingKind kind, IReadOnlyDictionary<string, string> names)
    {
        var heading = site.Texts[ListingForm.Of(kind).Folder];
        var page = Page("index", IndexAddress(kind), heading, ListingKey.Home, "") with
        {
            Description = site.Text("index_about", heading),
        };
        return pages.PageAsync("index", page, ("heading", heading), ("links", site.Sorted(names.Select(pair =>
            new LinkView(pair.Value, new ListingKey(kind, pair.Key).Address)))));
    }

    private Task<SiteFile> PageAsync(ListingKey key, string address, ListingView listing, string name)
    {
        var kind =
            key.Kind is not ListingKind.Home ? "listing"
            : listing.Span is null ? "home"
            : "archive-month";
        var page = Page(kind, address, name, key, key.Kind is ListingKind.Home ? "" : listing.Name);
        var description = Description(key, listing);
        page = page with
        {
            Description = description,
            Fediverse = listing.Author?.Fediverse,
            StructuredData = structured.Listing(
                listing, page.Canonical!, name.Length == 0 ? publication.Title : name, description, Above(key, listing)),
        };
        return pages.PageAsync("listing", page, ("listing", listing), ("list", listing.List));
    }

    private IReadOnlyList<LinkView> Above(ListingKey key, ListingView listing)
    {
        var front = listing.Front is { } own ? [own] : Array.Empty<LinkView>();
        return key.Kind is ListingKind.Home
            ? front
            : [new LinkView(site.Texts[ListingForm.Of(key.Kind).Folder], IndexAddress(key.Kind)), .. front];
    }

    private PageView Page(string kind, string address, string name, ListingKey feeds, string feedName) => new()
    {
        Title = pages.Title(name),
        Canonical = publication.Absolute(address).AbsoluteUri,
        Kind = kind,
        Image = pages.Card,
        Feeds = site.Feeds(feeds, feedName),
    };

    private ListingView View(ListingKey key, string name) => new()
    {
        Kind = ListingForm.Of(key.Kind).Folder,
        Label = key.Kind is ListingKind.Home ? "" : site.Texts[ListingForm.Of(key.Kind).Label.ToLowerInvariant()],
        Name = name,
        Description = Own(key),
        Author = key.Kind is ListingKind.Author ? authors.Of(name, key.Slug) : null,
        List = key.Kind is ListingKind.Series ? site.ListFor(name) : null,
    };

    private LinkView Bucket(ListingKey key, string bucket) => new(site.Span(bucket), key.BucketAddress(bucket));

    /// <summary>What the publication says of a listing; null if nothing.</summary>
    private string? Own(ListingKey key) => key.Kind switch
    {
        ListingKind.Home => publication.Description,
        ListingKind.Series => publication.Series.FirstOrDefault(series => series.Slug == key.Slug)?.Description,
        _ => null,
    };

    private string Description(ListingKey key, ListingView listing) => key.Kind switch
    {
        _ when listing.Span is { } span => site.Text("archive_of", listing.Name.Length == 0 ? span : $"{listing.Name}, {span}"),
        _ when listing.Description is { Length: > 0 } own => own,
        ListingKind.Author => site.Text("author_about", listing.Name),
        ListingKind.Topic => site.Text("topic_about", listing.Name),
        ListingKind.Home => publication.Title,
        _ => site.Text("listing_about", listing.Name),
    };

    private static List<LinkView> Series(IReadOnlyList<ListingEntry> entries) =>
        [
            .. entries
                .Select(entry => entry.Series)
                .OfType<string>()
                .DistinctBy(Slug.ForAddress)
                .Order(StringComparer.Ordinal)
                .Select(name => PieceViews.Series(name)!),
        ];
}
