using AngleSharp.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>
/// Items whose titles are linked within their own paragraphs, each in one. Essays link so, too; in a digest nearly every
/// paragraph does, once.
/// </summary>
internal static class LinkedTitles
{
    private const int Least = 4;

    /// <summary>The blocks with each such title over its paragraph; null if there are too few.</summary>
    /// <param name="titleIn">The link that is the title of a block's paragraph; null if it has none.</param>
    /// <param name="parted">The blocks of a title and its paragraph.</param>
    public static IReadOnlyList<EditionBlock>? Part(
        IReadOnlyList<EditionBlock> blocks, Func<EditionBlock, IElement?> titleIn,
        Func<EditionBlock, IElement, IEnumerable<EditionBlock>> parted)
    {
        var texts = blocks.Count(block => !block.IsTitle && !block.IsRule && block.Element.LocalName is "p");
        var titles = blocks.Select(titleIn).ToList();
        var found = titles.Count(title => title is not null);
        return found >= Least && found * 5 >= texts * 3
            ? [.. blocks.Zip(titles).SelectMany(pair => pair.Second is { } title ? parted(pair.First, title) : [pair.First])]
            : null;
    }

    /// <summary>The only link of a paragraph that leads elsewhere, of several words; null if there is none, or several.</summary>
    public static IElement? OnlyLink(EditionBlock block)
    {
        if (block.IsTitle || block.Element.LocalName is not "p")
            return null;
        var links = block.Element.QuerySelectorAll("a[href]").Where(link => EditionBlock.IsElsewhere(link.GetAttribute("href"))).ToList();
        return links is [var link] && Form.TextOf(link).Contains(' ', StringComparison.Ordinal) ? link : null;
    }
}
