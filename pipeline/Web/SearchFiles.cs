using Model;
using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>The files that the site's scripts read: what search looks through, a month a file, and the newest of each listing.</summary>
public sealed class SearchFiles(SiteViews site)
{
    private const string Json = "application/json; charset=utf-8";
    private const int More = 6;

    /// <summary>Where a month's pieces are found by search.</summary>
    public static string Address(string month) => $"/search/{month}.json";

    /// <summary>Which months there are to search, newest first.</summary>
    public static SiteFile Index(ListingFront? front) => File(new { months = (front?.Buckets ?? []).Select(bucket => Address(bucket.Bucket)) });

    /// <summary>What search finds of a month.</summary>
    public SiteFile Month(ListingBucket bucket) => File(new { items = bucket.Entries.Select(Item) });

    /// <summary>The newest of a listing, for the block "More from" of the pages in it.</summary>
    public SiteFile Newest(ListingFront front) => File(new { name = front.Name, address = front.Key.Address, items = front.Newest.Take(More).Select(Item) });

    private object Item(ListingEntry entry)
    {
        var date = site.Date(entry.Published);
        return new
        {
            title = entry.Title,
            dek = entry.Dek,
            series = entry.Series,
            authors = entry.Authors.Select(author => author.Name),
            address = entry.Address,
            published = date.Machine,
            day = date.Day,
        };
    }

    private static SiteFile File(object value) => new(CanonicalJson.Write(value), Json);
}
