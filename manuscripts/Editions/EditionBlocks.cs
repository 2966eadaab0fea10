using AngleSharp.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>A body as the neutral sequence of blocks that the rules for editions work on.</summary>
internal static class EditionBlocks
{
    private const int MaxTitle = 220;
    private const int MaxCuts = 60;

    public static IReadOnlyList<EditionBlock> Of(IElement body) => [.. body.Children.SelectMany(OfOne)];

    /// <summary>The blocks that one child of the body makes.</summary>
    public static IEnumerable<EditionBlock> OfOne(IElement element) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => [new EditionBlock(element, TextOf(element), OutletNote.IsPointer(TextOf(element)) ? 0 : element.LocalName[1] - '0')],
        "ul" or "ol" => Items(element) ?? [new EditionBlock(element, TextOf(element), 0)],
        "p" => Lines(element),
        _ => [new EditionBlock(element, TextOf(element), 0)],
    };

    /// <summary>A paragraph whose lines are parted by breaks is several blocks if its first line is a title.</summary>
    private static IEnumerable<EditionBlock> Lines(IElement paragraph)
    {
        if (LinkedLead(paragraph) is { } parted)
            return parted;
        if (paragraph.Children.All(child => child.LocalName is not "br"))
            return [new EditionBlock(paragraph, TextOf(paragraph), Rank(paragraph))];
        var lines = Cut(paragraph, node => node is IElement { LocalName: "br" });
        return Rank(lines[0]) > 0
            ? lines.Select(line => new EditionBlock(line, TextOf(line), Rank(line)))
            : [new EditionBlock(paragraph, TextOf(paragraph), 0)];
    }

    /// <summary>A linked title with its blurb behind it in one paragraph; null if the link only begins a sentence.</summary>
    private static IEnumerable<EditionBlock>? LinkedLead(IElement paragraph)
    {
        if (paragraph.FirstChild is not IElement lead || !(lead.LocalName is "a" || (lead.LocalName is "strong" && Form.IsWholly(lead, "a"))) || lead.NextSibling is not IText after || !TitleForm.Fits(TextOf(lead)) || !TextOf(lead).Contains(' '))
            return null;
        var text = after.Data.TrimStart(' ', '\n', ':', '–', '—', '-', '|');
        if (text.Length < 2 || !(char.IsUpper(text[0]) || text[0] is '"' or '“'))
            return null;
        var title = paragraph.Owner!.CreateElement("p");
        title.AppendChild(lead.Clone());
        var rest = paragraph.Owner!.CreateElement("p");
        foreach (var node in paragraph.ChildNodes.Skip(1))
            rest.AppendChild(node.Clone());
        ((IText)rest.FirstChild!).Data = text;
        return [new EditionBlock(title, TextOf(title), EditionBlock.Linked), new EditionBlock(rest, TextOf(rest), 0)];
    }

    private static int Rank(IElement paragraph)
    {
        var text = TextOf(paragraph);
        if (text.Length is 0 or > MaxTitle || WrittenDate.Find(text) is not null || Byline.Names(text).Count > 0 || OutletNote.IsPointer(text))
            return 0;
        if (Form.IsWholly(paragraph, "strong") && !text.EndsWith('.'))
            return EditionBlock.Bold;
        if (Form.IsWholly(paragraph, "a") && OutletNote.Find(paragraph) is null)
            return EditionBlock.Linked;
        return TitleForm.Fits(text) ? EditionBlock.Worded : 0;
    }

    /// <summary>The items of a list as titles and texts; null if any of them has no title of its own.</summary>
    private static List<EditionBlock>? Items(IElement list)
    {
        var blocks = new List<EditionBlock>();
        foreach (var item in list.Children)
        {
            if (ItemTitle.Split(item) is not { } split)
                return null;
            blocks.Add(new EditionBlock(split.Title, TextOf(split.Title), EditionBlock.Linked, list));
            blocks.AddRange(split.More.Select(rest => new EditionBlock(rest, TextOf(rest), 0, list)));
        }

        return blocks;
    }

    /// <summary>The parts of a paragraph between nodes, each as a paragraph; a paragraph of very many parts is verse or data and stays whole.</summary>
    public static List<IElement> Cut(IElement paragraph, Func<INode, bool> isCut)
    {
        if (paragraph.ChildNodes.Count(isCut) > MaxCuts)
            return [(IElement)paragraph.Clone()];
        var parts = new List<IElement> { paragraph.Owner!.CreateElement("p") };
        foreach (var node in paragraph.ChildNodes)
        {
            if (isCut(node))
                parts.Add(paragraph.Owner!.CreateElement("p"));
            else
                parts[^1].AppendChild(node.Clone());
        }

        return [.. parts.Where(part => part.TextContent.Trim().Length > 0)];
    }

    public static string TextOf(IElement element) => (IsOfBlocks(element) ? BodyWords.Text(element) : element.TextContent) is var text && IsOneLine(text)
        ? text
        : string.Join(' ', text.Split((char[])[' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of two items or cells must not become one.</summary>
    private static bool IsOfBlocks(IElement element) => element.LocalName is "ul" or "ol" or "dl" or "table" or "blockquote" or "figure" or "section";

    /// <summary>After cleaning most text is; only looking costs far less than parting it into words.</summary>
    private static bool IsOneLine(ReadOnlySpan<char> text) =>
        !text.ContainsAny('\n', '\t', '\r') && !text.StartsWith(' ') && !text.EndsWith(' ') && text.IndexOf("  ") < 0;
}
