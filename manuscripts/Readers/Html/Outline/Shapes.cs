using AngleSharp.Dom;
using Manuscripts.Cleaning;

namespace Manuscripts.Readers.Html.Outline;

/// <summary>How elements of a page stand in each other.</summary>
internal static class Shapes
{
    private const string Inline = "br b i u span font big wbr";

    private static readonly HashSet<string> Others = new(Inline.Split(' '), StringComparer.Ordinal);

    public static bool HoldsBlocks(IElement element) => element.Children.Any(child => !IsInline(child) || HoldsBlocks(child));

    public static bool IsInline(IElement element) => Vocabulary.Inline.Contains(element.LocalName) || Others.Contains(element.LocalName);

    /// <summary>Whether elements stand in it, some with classes of their own, as in a card, and no words between them.</summary>
    public static bool IsLines(IElement parent) =>
        parent.LocalName is not "p" && parent.ChildElementCount > 1
        && parent.Children.Any(child => child.ClassName is { Length: > 0 })
        && parent.ChildNodes.OfType<IText>().All(text => text.Data.Trim().Length == 0)
        && parent.Children.All(child => child.LocalName is not "br" && !IsConnector(child.TextContent))
        && (parent.LocalName is "a" or "li" or "div" || HoldsBlocks(parent) || parent.Children.All(child =>
            child.ClassName is { Length: > 0 }));

    /// <summary>A list whose items are cards, or which is only there for its looks.</summary>
    public static bool IsOfCards(IElement list) =>
        list.ChildElementCount == 1 || list.Children.Any(item => HoldsBlocks(item) || IsLines(item) || item.Children.Any(IsLines));

    /// <summary>A table without headings whose cells hold more than a figure places parts of the page.</summary>
    public static bool IsLayout(IElement table) =>
        table.QuerySelector("th, caption") is null
        && (table.QuerySelector("table, h1, h2, h3, h4, p") is not null
            || table.QuerySelector("td a[href]")?.Closest("td")?.QuerySelector("br") is not null);

    /// <summary>A heading's name, by its element or its role (WAI-ARIA, heading).</summary>
    public static string NameOf(IElement? from) => from switch
    {
        { LocalName: { Length: 2 } name } when name[0] == 'h' && char.IsDigit(name[1]) => name,
        { LocalName: "dt" } => "h4",
        not null when from.GetAttribute("role") is "heading" && from.GetAttribute("aria-level") is [>= '1' and <= '6'] level => $"h{level}",
        _ => "p",
    };

    private static bool IsConnector(string text) => text.Trim().ToLowerInvariant() is "by" or "and" or "&" or ",";
}
