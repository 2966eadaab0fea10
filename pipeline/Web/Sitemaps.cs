using System.Xml;
using Model;
using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>The sitemap (sitemaps.org, protocol 0.9): an index, and a file a month, so that a publish touches two small files.</summary>
public sealed class Sitemaps(Publication publication, SiteViews site)
{
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string ImageSpace = "http://www.google.com/schemas/sitemap-image/1.1";
    private const string NewsSpace = "http://www.google.com/schemas/sitemap-news/0.9";
    private const string Xml = "application/xml; charset=utf-8";

    private static readonly TimeSpan NewsDays = TimeSpan.FromDays(2);

    /// <summary>Where the news sitemap is.</summary>
    public const string NewsAddress = "/sitemap-news.xml";

    /// <summary>Where the sitemap of a month is.</summary>
    public static string Address(string month) => $"/sitemap-{month}.xml";

    /// <summary>The index of all months.</summary>
    public SiteFile Index(ListingFront front) =>
        Write("sitemapindex", "sitemap", front.Buckets.Select(month => (Address(month.Bucket), month.Changed)));

    /// <summary>The pages of one month, with the pictures that stand for them.</summary>
    public SiteFile Month(ListingBucket bucket) => Write("urlset", "url", bucket.Entries.Select(entry => (
        entry.Address.ToString(), entry.Updated ?? entry.Published, (Action<XmlWriter>)(xml => Image(xml, entry)))));

    /// <summary>
    /// The pieces of the last two days, for news search (Google, "Create a News sitemap"): counted from the newest, as no clock comes
    /// into it.
    /// </summary>
    public SiteFile News(ListingFront front) => Write("urlset", "url", front
        .Newest.Where(entry => entry.Published >= front.Newest[0].Published - NewsDays)
        .Select(entry => (entry.Address.ToString(), entry.Updated ?? entry.Published, (Action<XmlWriter>)(xml => News(xml, entry)))));

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

    private SiteFile Write(string root, string element, IEnumerable<(string Address, DateTimeOffset Changed)> places) =>
        Write(root, element, places.Select(place => (place.Address, place.Changed, (Action<XmlWriter>?)null))!);

    private SiteFile Write(
        string root, string element, IEnumerable<(string Address, DateTimeOffset Changed, Action<XmlWriter> More)> places)
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
                writer.WriteElementString("lastmod", Space, site.Date(changed).Machine);
                more?.Invoke(writer);
                writer.WriteEndElement();
            }
        }
        return new SiteFile(bytes.ToArray(), Xml);
    }
}
