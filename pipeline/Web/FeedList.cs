using System.Text;
using System.Xml;
using Model;
using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>The feeds of home and of the series that the publication names, for readers' programs to take in at once (OPML 2.0).</summary>
internal static class FeedList
{
    public static SiteFile Of(Publication publication, SiteViews views)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", publication.Title);
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            Outline(ListingKey.Home, publication.Title);
            foreach (var series in publication.Series)
                Outline(new ListingKey(ListingKind.Series, series.Slug), series.Name);

            void Outline(ListingKey listing, string name)
            {
                xml.WriteStartElement("outline");
                xml.WriteAttributeString("type", "rss");
                xml.WriteAttributeString("text", name);
                xml.WriteAttributeString("xmlUrl", publication.Absolute(views.Feeds(listing, name)[0].Address).AbsoluteUri);
                xml.WriteAttributeString("htmlUrl", publication.Absolute(listing.Address).AbsoluteUri);
                xml.WriteEndElement();
            }
        }
        return new SiteFile(bytes.ToArray(), "text/x-opml; charset=utf-8");
    }
}
