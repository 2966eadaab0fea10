using AngleSharp.Dom;
using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Editions;

/// <summary>An address printed as such behind a text: "… by Ada Quist. https://pier.example/weir".</summary>
internal static class TrailingAddress
{
    /// <summary>The text without it, for whoever reads what the text says; the same element if there is none.</summary>
    public static IElement Without(IElement element)
    {
        if (element.LastElementChild is not { LocalName: "a" } link || !WebAddress.TryParse(link.TextContent.Trim(), out _)
            || !Form.TextOf(element).TrimEnd('>', ' ').EndsWith(link.TextContent.Trim(), StringComparison.Ordinal)
            || Form.TextOf(element).Length == link.TextContent.Trim().Length)
            return element;
        var plain = (IElement)element.Clone();
        plain.LastElementChild!.Remove();
        while (plain.LastChild is IText rest && rest.Data.TrimEnd(' ', '\n', '<', '>') is var data && data != rest.Data)
            if (data.Length == 0)
                rest.Remove();
            else
                rest.Data = data;
        return plain;
    }
}
