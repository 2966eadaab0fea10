using System.Xml;

namespace Pipeline.Feeds;

/// <summary>RSS 2.0 (RSS Advisory Board, 2.0.11) with full content, and the best practices of its profile.</summary>
internal static class RssFeed
{
    public const string ContentType = "application/rss+xml; charset=utf-8";

    public static byte[] Write(Feed feed, FeedLinks links) => FeedXml.Write(feed, xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, FeedXml.AtomSpace);
        xml.WriteAttributeString("xmlns", "content", null, FeedXml.ContentSpace);
        xml.WriteAttributeString("xmlns", "dc", null, FeedXml.DublinCoreSpace);
        xml.WriteAttributeString("xmlns", "media", null, FeedImage.MediaSpace);
        xml.WriteStartElement("channel");
        FeedXml.Plain(xml, "title", feed.Title);
        xml.WriteElementString("link", feed.Home);
        FeedXml.Plain(xml, "description", feed.Description);
        xml.WriteElementString("language", feed.Language);
        if (feed.Updated is { } updated)
            xml.WriteElementString("lastBuildDate", FeedXml.Rfc822(updated));
        FeedXml.Link(xml, "self", FeedXml.MediaType(ContentType), links.Self);
        if (feed.Hub is { } hub)
            FeedXml.Link(xml, "hub", null, hub);
        FeedXml.History(xml, links, ContentType);
        foreach (var entry in feed.Entries)
            Item(xml, entry);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    // A length of 0 says that it is not known (RSS Best Practices Profile, "enclosure").
    private static void Enclosure(XmlWriter xml, FeedImage picture)
    {
        xml.WriteStartElement("enclosure");
        xml.WriteAttributeString("url", picture.Url);
        xml.WriteAttributeString("length", "0");
        xml.WriteAttributeString("type", picture.Type);
        xml.WriteEndElement();
        picture.Write(xml);
    }

    private static void Item(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        FeedXml.Plain(xml, "title", entry.Title);
        xml.WriteElementString("link", entry.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(entry.Urn);
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", FeedXml.Rfc822(entry.Published));
        if (entry.Updated != entry.Published)
            xml.WriteElementString("updated", FeedXml.AtomSpace, FeedXml.Rfc3339(entry.Updated));
        foreach (var author in entry.Authors)
            xml.WriteElementString("creator", FeedXml.DublinCoreSpace, author.Name);
        foreach (var category in entry.Categories)
            FeedXml.Plain(xml, "category", category);
        if (entry.Summary is { } summary)
            xml.WriteElementString("description", FeedXml.Html(summary));
        xml.WriteElementString("encoded", FeedXml.ContentSpace, entry.Html);
        if (entry.Picture is { } picture)
            Enclosure(xml, picture);
        xml.WriteEndElement();
    }
}
