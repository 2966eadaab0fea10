using System.Xml;

namespace Pipeline.Feeds;

/// <summary>The picture that stands for a piece.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Alt">What it shows, in words; null if it is decoration.</param>
/// <param name="Credit">Whose it is; null if that is not said.</param>
public sealed record FeedImage(string Url, string Type, string? Alt, string? Credit)
{
    /// <summary>Media RSS 1.5.1, in RSS and Atom alike.</summary>
    internal const string MediaSpace = "http://search.yahoo.com/mrss/";

    internal void Write(XmlWriter xml)
    {
        xml.WriteStartElement("content", MediaSpace);
        xml.WriteAttributeString("url", Url);
        xml.WriteAttributeString("medium", "image");
        xml.WriteAttributeString("type", Type);
        if (Alt is not null)
        {
            xml.WriteStartElement("description", MediaSpace);
            xml.WriteAttributeString("type", "plain");
            xml.WriteString(Alt);
            xml.WriteEndElement();
        }
        if (Credit is not null)
            xml.WriteElementString("credit", MediaSpace, Credit);
        xml.WriteEndElement();
    }
}
