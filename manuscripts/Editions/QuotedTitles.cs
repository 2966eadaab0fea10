using AngleSharp.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>Items whose titles stand within their sentences, linked and in quotation marks: "In “[The Weir],” A argues …".</summary>
internal static class QuotedTitles
{
    /// <summary>The blocks with each such title over its paragraph; null if there are too few.</summary>
    public static IReadOnlyList<EditionBlock>? Part(IReadOnlyList<EditionBlock> blocks) =>
        LinkedTitles.Part(blocks, TitleIn, (block, link) => [Over(block, link), block]);

    private static EditionBlock Over(EditionBlock block, IElement link)
    {
        var title = Form.Paragraph(block.Element, [link]);
        title.FirstElementChild!.TextContent = Form.TextOf(link).TrimEnd(',', '.');
        return new EditionBlock(title, Form.TextOf(title), EditionBlock.Linked);
    }

    private static IElement? TitleIn(EditionBlock block) =>
        LinkedTitles.OnlyLink(block) is { } link
        && link.PreviousSibling?.TextContent.TrimEnd() is [.., '"' or '“' or '«']
        && link.NextSibling?.TextContent.TrimStart() is ['"' or '”' or '»' or ',' or '.', ..]
            ? link
            : null;
}
