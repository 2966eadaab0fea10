using AngleSharp.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>A list each of whose items is an item of an edition.</summary>
internal static class ListItems
{
    /// <summary>The items of a list as titles and texts; null if any of them has no title of its own.</summary>
    public static List<EditionBlock>? Of(IElement list)
    {
        var blocks = new List<EditionBlock>();
        foreach (var item in list.Children)
        {
            if (Cited(item, list) is { } cited)
            {
                blocks.AddRange(cited);
                continue;
            }

            if (ItemTitle.Split(item) is not { } split)
                return null;
            blocks.Add(new EditionBlock(split.Title, Form.TextOf(split.Title), EditionBlock.Linked, list));
            blocks.AddRange(split.More.SelectMany(WithoutByline).Select(rest => new EditionBlock(rest, Form.TextOf(rest), 0, list)));
        }

        return blocks;
    }

    /// <summary>An item that is a citation, or whose first paragraph is one.</summary>
    private static IReadOnlyList<EditionBlock>? Cited(IElement item, IElement list) =>
        item.Children.All(child => child.LocalName is not "p") ? Citation.Part(item, list) ?? NamedLead.Part(item, list)
        : item.FirstElementChild is { LocalName: "p" } first && (Citation.Part(first, list) ?? NamedLead.Part(first, list)) is { } parts
            ? [.. parts, .. item.Children.Skip(1).Select(more => new EditionBlock(more, Form.TextOf(more), 0, list))]
            : null;

    /// <summary>A byline or a date that only a break parts from the text of its item stands by itself.</summary>
    private static IEnumerable<IElement> WithoutByline(IElement rest) =>
        rest.LocalName is "p" && rest.QuerySelector("br") is not null
        && Form.Cut(rest, node => node is IElement { LocalName: "br" }) is var lines
        && (lines.Exists(line => Byline.Names(Form.TextOf(line)).Count > 0 || WrittenDate.Find(Form.TextOf(line)) is not null)
            || (lines.Count > 1 && NameList.SplitStrictly(Form.TextOf(lines[0])).Count > 0))
            ? lines
            : [rest];
}
