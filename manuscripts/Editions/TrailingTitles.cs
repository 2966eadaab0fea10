using AngleSharp.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>
/// Items whose linked titles end their paragraphs, behind a colon: "In an essay for our summer number, A calls this …: [The Weir]."
/// </summary>
internal static class TrailingTitles
{
    private const int Least = 4;

    /// <summary>The blocks with each such title over its paragraph; null if there are too few.</summary>
    public static IReadOnlyList<EditionBlock>? Part(IReadOnlyList<EditionBlock> blocks)
    {
        var texts = blocks.Count(block => !block.IsTitle && !block.IsRule && block.Element.LocalName is "p");
        var found = blocks.Count(block => TitleIn(block) is not null);
        return found >= Least && found * 5 >= texts * 3 ? [.. blocks.SelectMany(Parted)] : null;
    }

    private static IEnumerable<EditionBlock> Parted(EditionBlock block)
    {
        if (TitleIn(block) is not { } link)
            return [block];
        var (title, rest) = (block.Element.Owner!.CreateElement("p"), (IElement)block.Element.Clone());
        title.AppendChild(link.Clone());
        while (rest.LastChild is { } last && last is not IElement { LocalName: "a" })
            last.Parent!.RemoveChild(last);
        rest.LastElementChild!.Remove();
        if (rest.LastChild is IText text)
            text.Data = text.Data.TrimEnd(' ', ':') + ".";
        return [new EditionBlock(title, Form.TextOf(title), EditionBlock.Linked), new EditionBlock(rest, Form.TextOf(rest), 0)];
    }

    /// <summary>The only link of a paragraph that leads elsewhere, at its end.</summary>
    private static IElement? TitleIn(EditionBlock block)
    {
        if (block.IsTitle || block.Element.LocalName is not "p")
            return null;
        var links = block.Element.QuerySelectorAll("a[href]").Where(link => EditionBlock.IsElsewhere(link.GetAttribute("href"))).ToList();
        return links is [var link] && link.ParentElement == block.Element && Form.TextOf(link).Contains(' ', StringComparison.Ordinal)
            && link.PreviousSibling?.TextContent.TrimEnd() is [.., ':']
            && (link.NextSibling is null || (link.NextSibling.TextContent.Trim() is "" or "." && link.NextSibling.NextSibling is null))
                ? link
                : null;
    }
}
