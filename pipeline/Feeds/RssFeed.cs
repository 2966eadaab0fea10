using System.Xml;

namespace Pipeline.Feeds;

/// <summary>RSS 2.0 (RSS Advisory Board, 2.0.11) with full content, and the best practices of its profile.</summary>
internal static class RssFeed
{
    public const string ContentType = "application/rss+xml; charset=utf-8";

    /// <param name="self">The feed's own address, absolute.</param>
    public static byte[] Write(Feed feed, string self) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, FeedXml.AtomSpace);
        xml.WriteAttributeString("xmlns", "content", null, FeedXml.ContentSpace);
        xml.WriteAttributeString("xmlns", "dc", null, FeedXml.DublinCoreSpace);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", feed.Title);
        xml.WriteElementString("link", feed.Home);
        xml.WriteElementString("description", feed.Description);
        xml.WriteElementString("language", feed.Language);
        if (feed.Updated is { } updated)
            xml.WriteElementString("lastBuildDate", FeedXml.Rfc822(updated));
        xml.WriteStartElement("link", FeedXml.AtomSpace);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteAttributeString("href", self);
        xml.WriteEndElement();
        foreach (var entry in feed.Entries)
            Item(xml, entry);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Item(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", entry.Title);
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
            xml.WriteElementString("category", category);
        if (entry.Summary is { } summary)
            xml.WriteElementString("description", summary);
        xml.WriteElementString("encoded", FeedXml.ContentSpace, entry.Html);
        xml.WriteEndElement();
    }
}
