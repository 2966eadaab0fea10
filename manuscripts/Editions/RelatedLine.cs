using AngleSharp.Dom;
using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>A line of a recommended piece's card.</summary>
/// <param name="Url">Where its only link leads; null if it has none.</param>
/// <param name="IsLinked">Whether it is that link and nothing else.</param>
/// <param name="StartsCard">Whether a rule or a list parts it from the line before.</param>
internal sealed record RelatedLine(string Text, string? Url, bool IsLinked, bool StartsCard)
{
    private static readonly char[] Marks = [' ', '—', '–', '-', '|', '·', '•', ':', ','];

    /// <summary>Whether a line only says what a piece is, or when it came.</summary>
    public static bool IsLabel(string text) => MediumWords.OfHeading(text) is not null || WrittenDate.Find(text) is not null
        || (WrittenDate.EndsIn(text) && MediumWords.OfHeading(WrittenDate.Without(text)) is not null);

    /// <inheritdoc cref="IsLabel(string)"/>
    public static bool IsLabel(EditionBlock block) => IsLabel(block.Text);

    /// <summary>Names alone under a title, which a copied page leaves of a byline.</summary>
    public static bool IsNames(EditionBlock block) => block.Link is null && NameLine.Of(block.Text) is not null;

    /// <summary>Whether a text is only the beginning of one.</summary>
    public static bool IsCutOff(string text) => text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal);

    /// <summary>The lines of a block: an item of a list holds a card, and a link may have a label before and names behind it.</summary>
    public static IEnumerable<RelatedLine> Of(EditionBlock block)
    {
        if (block.IsRule)
            return [];
        if (block.Element.LocalName is "ul" or "ol")
            return block.Element.Children.SelectMany(item => Lines(item).Select((line, i) => line with { StartsCard = i == 0 }));
        return Lines(block.Element).Select((line, i) => line with { StartsCard = i == 0 && IsParted(block) });
    }

    private static bool IsParted(EditionBlock block) =>
        block.Element.PreviousElementSibling is { LocalName: "hr" } || (block.IsTitle && block.Origin is not null);

    private static IEnumerable<RelatedLine> Lines(IElement element)
    {
        var within = element.Children.Where(child => child.LocalName is "p" or "div" or "h3" or "h4" or "h5" or "h6").ToList();
        if (within.Count > 0)
            return element.ChildNodes
                .Where(node => node is IElement || node.TextContent.Trim().Length > 0)
                .SelectMany(node => node is IElement inner && within.Contains(inner) ? Lines(inner) : Parts([node]));
        var parts = Form.Cut(element, node => node is IElement { LocalName: "br" });
        return parts.SelectMany(part => Parts([.. part.ChildNodes]));
    }

    /// <summary>"Label — [Title](…) — By A" as three lines.</summary>
    private static IEnumerable<RelatedLine> Parts(IReadOnlyList<INode> nodes)
    {
        var links = nodes.Select(node => node as IElement)
            .SelectMany(node => node is null ? [] : node.LocalName is "a" ? [node] : node.QuerySelectorAll("a[href]").ToArray()).ToList();
        var text = Form.InOneLine(string.Concat(nodes.Select(node => node.TextContent)));
        if (links.Count != 1)
            return text.Length == 0 ? [] : [new RelatedLine(text, null, false, false)];
        var (title, url) = (links[0].TextContent.Trim(), links[0].GetAttribute("href"));
        var at = text.IndexOf(title, StringComparison.Ordinal);
        if (title.Length == 0 || at < 0)
            return [new RelatedLine(text, url, false, false)];
        return new[]
        {
            new RelatedLine(text[..at].Trim(Marks), null, false, false),
            new RelatedLine(title, EditionBlock.IsElsewhere(url) ? url : null, true, false),
            new RelatedLine(text[(at + title.Length)..].Trim(Marks), null, false, false),
        }.Where(line => line.Text.Length > 0);
    }
}
