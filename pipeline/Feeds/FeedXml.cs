using System.Globalization;
using System.Text;
using System.Xml;

namespace Pipeline.Feeds;

/// <summary>What both XML formats share: how they are written, and their names.</summary>
internal static class FeedXml
{
    public const string AtomSpace = "http://www.w3.org/2005/Atom";
    public const string DublinCoreSpace = "http://purl.org/dc/elements/1.1/";
    public const string ContentSpace = "http://purl.org/rss/1.0/modules/content/";

    public const string HistorySpace = "http://purl.org/syndication/history/1.0";

    /// <summary>Writes a document: UTF-8, indented, the same bytes for the same feed.</summary>
    public static byte[] Write(Feed feed, Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                bytes,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(false),
                    Indent = true,
                    NewLineChars = "\n",
                }
            )
        )
        {
            writer.WriteProcessingInstruction("xml-stylesheet", $"type=\"text/css\" href=\"{feed.Style}\"");
            write(writer);
        }
        return bytes.ToArray();
    }

    /// <summary>Plain text as the RSS Best Practices Profile asks for it ("Character Data"): <c>&amp;</c>, <c>&lt;</c> by number.</summary>
    public static void Plain(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name);
        var from = 0;
        for (int at; (at = text.AsSpan(from).IndexOfAny('&', '<')) >= 0; from += at + 1)
        {
            xml.WriteString(text.Substring(from, at));
            xml.WriteCharEntity(text[from + at]);
        }
        xml.WriteString(text[from..]);
        xml.WriteEndElement();
    }

    /// <summary>What ties a feed and its archive together (RFC 5005, section 4 and appendix B).</summary>
    public static void History(XmlWriter xml, FeedLinks links, string contentType)
    {
        if (links.Previous is { } previous)
            Link(xml, "prev-archive", MediaType(contentType), previous);
        if (links.Current is not { } current)
            return;
        Link(xml, "current", MediaType(contentType), current);
        xml.WriteElementString("fh", "archive", HistorySpace, null);
    }

    /// <summary>Atom's link (RFC 4287, section 4.2.7), in both formats.</summary>
    public static void Link(XmlWriter xml, string relation, string? type, string address)
    {
        xml.WriteStartElement("link", AtomSpace);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>A content type without its charset.</summary>
    public static string MediaType(string contentType) => contentType[..contentType.IndexOf(';', StringComparison.Ordinal)];

    /// <summary>Plain text as HTML.</summary>
    public static string Html(string plain) =>
        plain.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>RFC 3339, as Atom and JSON Feed write it.</summary>
    public static string Rfc3339(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>RFC 3339 with millionths of a second, if there are any.</summary>
    public static string Rfc3339Exact(DateTimeOffset instant) =>
        instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>RFC 822 with a four-digit year and a numeric zone, as RSS writes it.</summary>
    public static string Rfc822(DateTimeOffset instant) =>
        instant.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
        + instant.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
}
