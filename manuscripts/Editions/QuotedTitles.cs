using AngleSharp.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>
/// Items whose titles stand within their sentences, linked and in quotation marks: "In “[The Weir],” A argues …". Essays link so, too; here
/// nearly every paragraph does, once.
/// </summary>
internal static class QuotedTitles
{
    private const int Least = 4;

    /// <summary>The blocks with each such title over its paragraph; null if there are too few.</summary>
    public static IReadOnlyList<EditionBlock>? Part(IReadOnlyList<EditionBlock> blocks)
    {
        var texts = blocks.Count(block => !block.IsTitle && !block.IsRule && block.Element.LocalName is "p");
        var quoted = blocks.Count(block => TitleIn(block) is not null);
        return quoted >= Least && quoted * 5 >= texts * 3
            ? [.. blocks.SelectMany(block => TitleIn(block) is { } title ? [Over(block, title), block] : new[] { block })]
            : null;
    }

    private static EditionBlock Over(EditionBlock block, IElement link)
    {
        var title = block.Element.Owner!.CreateElement("p");
        title.AppendChild(link.Clone());
        title.FirstElementChild!.TextContent = Form.TextOf(link).TrimEnd(',', '.');
        return new EditionBlock(title, Form.TextOf(title), EditionBlock.Linked);
    }

    /// <summary>The only link of a paragraph that leads elsewhere, between quotation marks.</summary>
    private static IElement? TitleIn(EditionBlock block)
    {
        if (block.IsTitle || block.Element.LocalName is not "p")
            return null;
        var links = block.Element.QuerySelectorAll("a[href]").Where(link => EditionBlock.IsElsewhere(link.GetAttribute("href"))).ToList();
        return links is [var link] && Form.TextOf(link).Count(c => c == ' ') > 0
            && link.PreviousSibling?.TextContent.TrimEnd() is [.., '"' or '“' or '«']
            && link.NextSibling?.TextContent.TrimStart() is ['"' or '”' or '»' or ',' or '.', ..]
                ? link
                : null;
    }
}
