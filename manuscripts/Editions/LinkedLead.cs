using AngleSharp.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>A linked title with its blurb behind it in one paragraph.</summary>
internal static class LinkedLead
{
    private static readonly char[] Marks = [' ', '\n', ':', '–', '—', '-', '|', ','];

    private const int MaxOutlet = 80;

    /// <summary>The title and the blurb as blocks; null if the link only begins a sentence.</summary>
    public static IEnumerable<EditionBlock>? Part(IElement paragraph)
    {
        if (
            paragraph.FirstChild is not IElement lead
            || !(lead.LocalName is "a" || (lead.LocalName is "strong" && Form.IsWholly(lead, "a")))
            || lead.NextSibling is not IText
            || !(TitleForm.Fits(Form.TextOf(lead)) || (lead.LocalName is "strong" && Form.TextOf(lead).Length < EditionBlocks.MaxTitle))
            || !Form.TextOf(lead).Contains(' ')
        )
            return null;
        var text = string.Concat(paragraph.ChildNodes.Skip(1).Select(node => node.TextContent)).TrimStart(Marks);
        if (text.Length < 2 || !(char.IsUpper(text[0]) || text[0] is '"' or '“' || OutletLabel.InBrackets(text) is not null
            || LeadCredit.IsNames(text)))
            return null;
        var title = paragraph.Owner!.CreateElement("p");
        title.AppendChild(lead.Clone());
        var rest = paragraph.Owner!.CreateElement("p");
        foreach (var node in paragraph.ChildNodes.Skip(1))
            rest.AppendChild(node.Clone());
        var isMarked = ((IText)rest.FirstChild!).Data.Trim() is "," or "|" or "–" or "—" or "-" or ":";
        ((IText)rest.FirstChild!).Data = ((IText)rest.FirstChild!).Data.TrimStart(Marks);
        // A title in bold stands beside others that are alone in their lines.
        var rank = lead.LocalName is "strong" ? EditionBlock.Bold : EditionBlock.Linked;
        return
        [
            new EditionBlock(title, Form.TextOf(title), rank),
            .. (isMarked ? Outlet(rest) : [rest]).Select(line => new EditionBlock(line, Form.TextOf(line), 0)),
        ];
    }

    /// <summary>", <em>Pier Review</em>", and the blurb in the next line or behind it: a sentence begins there.</summary>
    private static IEnumerable<IElement> Outlet(IElement rest)
    {
        var nodes = rest.ChildNodes.Where(node => node is not IText { Data: "" }).ToList();
        if (nodes is not [IElement { LocalName: "em" } outlet, var next, ..] || outlet.TextContent.Length > MaxOutlet
            || !(next is IElement { LocalName: "br" } || (next is IText { Data: [' ' or '\n', ..] data }
                && data.TrimStart() is [var first, ..] && (char.IsUpper(first) || first is '"' or '“'))))
            return [rest];
        var line = rest.Owner!.CreateElement("p");
        line.AppendChild(outlet);
        return rest.TextContent.Trim().Length == 0 ? [line] : [line, rest];
    }
}
