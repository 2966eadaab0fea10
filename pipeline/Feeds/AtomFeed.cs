using System.Xml;
using Model;

namespace Pipeline.Feeds;

/// <summary>Atom (RFC 4287) with full content.</summary>
internal static class AtomFeed
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    // An empty feed must still name an instant of change, and the clock must not come into it.
    private static readonly DateTimeOffset Never = DateTimeOffset.UnixEpoch;

    /// <param name="self">The feed's own address, absolute.</param>
    public static byte[] Write(Feed feed, string self) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("feed", FeedXml.AtomSpace);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        Element(xml, "id", $"urn:uuid:{NameGuid.Create(NameGuid.Url, feed.Home):D}");
        Element(xml, "title", feed.Title);
        if (feed.Description.Length > 0)
            Element(xml, "subtitle", feed.Description);
        Element(xml, "updated", FeedXml.Rfc3339(feed.Updated ?? Never));
        Link(xml, "self", "application/atom+xml", self);
        Link(xml, "alternate", "text/html", feed.Home);
        Person(xml, feed.Publisher, null);
        foreach (var entry in feed.Entries)
            Entry(xml, entry);
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", FeedXml.AtomSpace);
        if (entry.Language is { } language)
            xml.WriteAttributeString("xml", "lang", null, language);
        Element(xml, "id", entry.Urn);
        Element(xml, "title", entry.Title);
        Element(xml, "published", FeedXml.Rfc3339(entry.Published));
        Element(xml, "updated", FeedXml.Rfc3339(entry.Updated));
        Link(xml, "alternate", "text/html", entry.Url);
        if (entry.FirstPublishedAt is { } first)
            Link(xml, "via", null, first);
        foreach (var author in entry.Authors)
            Person(xml, author.Name, author.Url);
        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category", FeedXml.AtomSpace);
            xml.WriteAttributeString("term", category);
            xml.WriteEndElement();
        }
        if (entry.Summary is { } summary)
            Element(xml, "summary", summary);
        xml.WriteStartElement("content", FeedXml.AtomSpace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(entry.Html);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, FeedXml.AtomSpace, text);

    private static void Link(XmlWriter xml, string relation, string? type, string address)
    {
        xml.WriteStartElement("link", FeedXml.AtomSpace);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Person(XmlWriter xml, string name, string? address)
    {
        xml.WriteStartElement("author", FeedXml.AtomSpace);
        Element(xml, "name", name);
        if (address is not null)
            Element(xml, "uri", address);
        xml.WriteEndElement();
    }
}
