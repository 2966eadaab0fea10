using System.Xml;
using Model;
using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>The sitemap (sitemaps.org, protocol 0.9): an index, and a file a month, so that a publish touches two small files.</summary>
public sealed class Sitemaps(Publication publication, SiteViews site)
{
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xml = "application/xml; charset=utf-8";

    /// <summary>Where the sitemap of a month is.</summary>
    public static string Address(string month) => $"/sitemap-{month}.xml";

    /// <summary>The index of all months.</summary>
    public SiteFile Index(ListingFront front) =>
        Write("sitemapindex", "sitemap", front.Buckets.Select(month => (Address(month.Bucket), month.Changed)));

    /// <summary>The pages of one month.</summary>
    public SiteFile Month(ListingBucket bucket) =>
        Write("urlset", "url", bucket.Entries.Select(entry => (entry.Address, entry.Updated ?? entry.Published)));

    private SiteFile Write(string root, string element, IEnumerable<(string Address, DateTimeOffset Changed)> places)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            writer.WriteStartElement(root, Space);
            foreach (var (address, changed) in places)
            {
                writer.WriteStartElement(element, Space);
                writer.WriteElementString("loc", Space, publication.Absolute(address).AbsoluteUri);
                writer.WriteElementString("lastmod", Space, site.Date(changed).Machine);
                writer.WriteEndElement();
            }
        }
        return new SiteFile(bytes.ToArray(), Xml);
    }
}
