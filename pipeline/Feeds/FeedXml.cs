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

    /// <summary>Writes a document: UTF-8, indented, the same bytes for the same feed.</summary>
    public static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
            write(writer);
        return bytes.ToArray();
    }

    /// <summary>RFC 3339, as Atom and JSON Feed write it.</summary>
    public static string Rfc3339(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>RFC 822 with a four-digit year and a numeric zone, as RSS writes it.</summary>
    public static string Rfc822(DateTimeOffset instant) =>
        instant.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + instant.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
}
