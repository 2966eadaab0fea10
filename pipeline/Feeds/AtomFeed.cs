using System.Xml;
using Model;

namespace Pipeline.Feeds;

/// <summary>Atom (RFC 4287) with full content.</summary>
internal static class AtomFeed
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    // An empty feed must still name an instant of change, and the clock must not come into it.
    private static readonly DateTimeOffset Never = DateTimeOffset.UnixEpoch;

    public static byte[] Write(Feed feed, FeedLinks links) => FeedXml.Write(feed, xml =>
    {
        xml.WriteStartElement("feed", FeedXml.AtomSpace);
        xml.WriteAttributeString("xmlns", "media", null, FeedImage.MediaSpace);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        Element(xml, "id", $"urn:uuid:{NameGuid.Create(NameGuid.Url, feed.Home):D}");
        Text(xml, "title", feed.Title);
        if (feed.Description.Length > 0)
            Text(xml, "subtitle", feed.Description);
        Element(xml, "updated", FeedXml.Rfc3339Exact(feed.Entries.Count == 0 ? Never : feed.Entries.Max(entry => entry.Changed)));
        FeedXml.Link(xml, "self", FeedXml.MediaType(ContentType), links.Self);
        FeedXml.Link(xml, "alternate", "text/html", feed.Home);
        if (feed.Hub is { } hub)
            FeedXml.Link(xml, "hub", null, hub);
        FeedXml.History(xml, links, ContentType);
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
        Text(xml, "title", entry.Title);
        Element(xml, "published", FeedXml.Rfc3339(entry.Published));
        Element(xml, "updated", FeedXml.Rfc3339Exact(entry.Changed));
        FeedXml.Link(xml, "alternate", "text/html", entry.Url);
        if (entry.FirstPublishedAt is { } first)
            FeedXml.Link(xml, "via", null, first);
        if (entry.Picture is { } picture)
            FeedXml.Link(xml, "enclosure", picture.Type, picture.Url);
        foreach (var author in entry.Authors)
            Person(xml, author.Name, author.Url);
        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category", FeedXml.AtomSpace);
            xml.WriteAttributeString("term", category);
            xml.WriteEndElement();
        }
        if (entry.Summary is { } summary)
            Text(xml, "summary", summary);
        xml.WriteStartElement("content", FeedXml.AtomSpace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(entry.Html);
        xml.WriteEndElement();
        entry.Picture?.Write(xml);
        xml.WriteEndElement();
    }

    // A text construct (RFC 4287, section 3.1), declared: what might be taken for HTML is written as HTML that shows it.
    private static void Text(XmlWriter xml, string name, string text)
    {
        var isPlain = !text.AsSpan().ContainsAny('&', '<');
        xml.WriteStartElement(name, FeedXml.AtomSpace);
        xml.WriteAttributeString("type", isPlain ? "text" : "html");
        xml.WriteString(isPlain ? text : FeedXml.Html(text));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, FeedXml.AtomSpace, text);

    private static void Person(XmlWriter xml, string name, string? address)
    {
        xml.WriteStartElement("author", FeedXml.AtomSpace);
        Element(xml, "name", name);
        if (address is not null)
            Element(xml, "uri", address);
        xml.WriteEndElement();
    }
}
