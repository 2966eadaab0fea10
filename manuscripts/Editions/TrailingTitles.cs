using AngleSharp.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>
/// Items whose linked titles end their paragraphs, behind a colon: "In an essay for our summer number, A calls this …: [The Weir]."
/// </summary>
internal static class TrailingTitles
{
    /// <summary>The blocks with each such title over its paragraph; null if there are too few.</summary>
    public static IReadOnlyList<EditionBlock>? Part(IReadOnlyList<EditionBlock> blocks) => LinkedTitles.Part(blocks, TitleIn, Parted);

    private static IEnumerable<EditionBlock> Parted(EditionBlock block, IElement link)
    {
        var (title, rest) = (Form.Paragraph(block.Element, [link]), (IElement)block.Element.Clone());
        while (rest.LastChild is { } last && last is not IElement { LocalName: "a" })
            last.Parent!.RemoveChild(last);
        rest.LastElementChild!.Remove();
        if (rest.LastChild is IText text)
            text.Data = text.Data.TrimEnd(' ', ':') + ".";
        return [new EditionBlock(title, Form.TextOf(title), EditionBlock.Linked), new EditionBlock(rest, Form.TextOf(rest), 0)];
    }

    private static IElement? TitleIn(EditionBlock block) =>
        LinkedTitles.OnlyLink(block) is { } link && link.ParentElement == block.Element
        && link.PreviousSibling?.TextContent.TrimEnd() is [.., ':']
        && (link.NextSibling is null || (link.NextSibling.TextContent.Trim() is "" or "." && link.NextSibling.NextSibling is null))
            ? link
            : null;
}
