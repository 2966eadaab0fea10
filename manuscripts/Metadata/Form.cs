using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>Questions about how an element looks.</summary>
internal static class Form
{
    /// <summary>Whether all the text of an element stands in one element of a kind.</summary>
    public static bool IsWholly(IElement block, string kind)
    {
        var text = block.TextContent.Trim();
        return text.Length > 0 && block.QuerySelectorAll(kind).Any(inner => inner.TextContent.Trim().Length >= text.TrimEnd('.', ':').Length);
    }
}
