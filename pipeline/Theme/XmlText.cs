using System.Text;
using System.Xml;

namespace Pipeline.Theme;

/// <summary>
/// Text that any XML parser reads (XML 1.0, section 2.2): what is forbidden is left out, so that no piece can break a feed.
/// </summary>
public static class XmlText
{
    /// <summary>The text without what XML forbids.</summary>
    public static string Of(string text)
    {
        if (IsFine(text))
            return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                kept.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i]))
                kept.Append(text[i]);
        }
        return kept.ToString();
    }

    private static bool IsFine(string text)
    {
        foreach (var c in text)
            if (!XmlConvert.IsXmlChar(c))
                return false;
        return true;
    }
}
