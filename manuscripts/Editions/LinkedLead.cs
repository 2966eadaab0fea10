using AngleSharp.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>A linked title with its blurb behind it in one paragraph.</summary>
internal static class LinkedLead
{
    private static readonly char[] Marks = [' ', '\n', ':', '–', '—', '-', '|', ','];

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
        ((IText)rest.FirstChild!).Data = ((IText)rest.FirstChild!).Data.TrimStart(Marks);
        return [new EditionBlock(title, Form.TextOf(title), EditionBlock.Linked), new EditionBlock(rest, Form.TextOf(rest), 0)];
    }
}
