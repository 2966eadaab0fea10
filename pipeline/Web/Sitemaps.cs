using System.Xml;
using Model;
using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>
/// The sitemap (sitemaps.org, protocol 0.9): an index, and a file a month, so that a publish touches two small files. Listings have a
/// file a kind, which is touched when one comes or goes; pages that hang on no piece have one that stays.
/// </summary>
public sealed class Sitemaps(Publication publication, SiteViews site)
{
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string ImageSpace = "http://www.google.com/schemas/sitemap-image/1.1";
    private const string NewsSpace = "http://www.google.com/schemas/sitemap-news/0.9";
    private const string Xml = "application/xml; charset=utf-8";

    private static readonly TimeSpan NewsDays = TimeSpan.FromDays(2);

    /// <summary>Where the news sitemap is.</summary>
    public const string NewsAddress = "/sitemap-news.xml";

    /// <summary>Where the sitemap of the pages is that hang on no piece.</summary>
    public const string SiteAddress = "/sitemap-site.xml";

    /// <summary>Where the sitemap of the listings of a kind is.</summary>
    public static string Address(ListingKind kind) => $"/sitemap-{ListingForm.Of(kind).Folder}.xml";

    /// <summary>Where the sitemap of a month is.</summary>
    public static string Address(string month) => $"/sitemap-{month}.xml";

    /// <summary>The index of all months.</summary>
    public SiteFile Index(ListingFront front) => Write("sitemapindex", "sitemap",
    [
        .. front.Buckets.Select(month => new Place(Address(month.Bucket), month.Changed)),
        .. ListingForm.All.Where(form => form.Kind is not ListingKind.Home).Select(form => new Place(Address(form.Kind))),
        new(SiteAddress),
    ]);

    /// <summary>The pieces of one month, with the pictures that stand for them, and the month's own page.</summary>
    public SiteFile Month(ListingBucket bucket) => Write("urlset", "url",
    [
        .. bucket.Entries.Select(entry =>
            new Place(entry.Address.ToString(), entry.Updated ?? entry.Published, xml => Image(xml, entry))),
        new(bucket.Key.BucketAddress(bucket.Bucket)),
    ]);

    /// <summary>All listings of a kind, and the page that names them.</summary>
    /// <param name="slugs">In an order that stays.</param>
    public SiteFile Listings(ListingKind kind, IEnumerable<string> slugs) => Write("urlset", "url",
        [new(ListingViews.IndexAddress(kind)), .. slugs.Select(slug => new Place(new ListingKey(kind, slug).Address))]);

    /// <summary>The pages that hang on no piece.</summary>
    public SiteFile Site() => Write("urlset", "url", [new("/"), new("/archive/"), new("/subscribe/")]);

    /// <summary>
    /// The pieces of the last two days, for news search (Google, "Create a News sitemap"): counted from the newest, as no clock comes
    /// into it.
    /// </summary>
    public SiteFile News(ListingFront front) => Write("urlset", "url", front
        .Newest.Where(entry => entry.Published >= front.Newest[0].Published - NewsDays)
        .Select(entry => new Place(entry.Address.ToString(), entry.Updated ?? entry.Published, xml => News(xml, entry))));

    private void Image(XmlWriter xml, ListingEntry entry)
    {
        if (entry.Image is not { } image)
            return;
        xml.WriteStartElement("image", ImageSpace);
        xml.WriteElementString("loc", ImageSpace, publication.Absolute(image.Path).AbsoluteUri);
        xml.WriteEndElement();
    }

    private void News(XmlWriter xml, ListingEntry entry)
    {
        xml.WriteStartElement("news", NewsSpace);
        xml.WriteStartElement("publication", NewsSpace);
        xml.WriteElementString("name", NewsSpace, publication.Title);
        xml.WriteElementString("language", NewsSpace, NewsLanguage);
        xml.WriteEndElement();
        xml.WriteElementString("publication_date", NewsSpace, site.Date(entry.Published).Machine);
        xml.WriteElementString("title", NewsSpace, Theme.XmlText.Of(entry.Title));
        xml.WriteEndElement();
    }

    // ISO 639 with two letters, but for Chinese (Google's list of the element's values).
    private string NewsLanguage => publication.Language.ToLowerInvariant() is "zh-cn" or "zh-tw"
        ? publication.Language.ToLowerInvariant()
        : publication.Language.Split('-')[0].ToLowerInvariant();

    // What changes with every piece says when: what would be wrong by the next one says nothing.
    private sealed record Place(string Address, DateTimeOffset? Changed = null, Action<XmlWriter>? More = null);

    private SiteFile Write(string root, string element, IEnumerable<Place> places)
    {
        using var bytes = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                bytes,
                new XmlWriterSettings
                {
                    Encoding = new System.Text.UTF8Encoding(false),
                    Indent = true,
                    NewLineChars = "\n",
                }
            )
        )
        {
            writer.WriteStartElement(root, Space);
            foreach (var (address, changed, more) in places)
            {
                writer.WriteStartElement(element, Space);
                writer.WriteElementString("loc", Space, publication.Absolute(address).AbsoluteUri);
                if (changed is { } instant)
                    writer.WriteElementString("lastmod", Space, site.Date(instant).Machine);
                more?.Invoke(writer);
                writer.WriteEndElement();
            }
        }
        return new SiteFile(bytes.ToArray(), Xml);
    }
}
