using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.Word.Body;

/// <summary>Reads what stands inside a paragraph, whatever it is wrapped in.</summary>
internal sealed class InlineReader(Story story)
{
    private readonly RunReader _runs = new(story);

    public List<Span> Read(Markup paragraph, Style style)
    {
        var spans = new List<Span>();
        Inside(paragraph, style, null, spans);
        story.Fields.EndParagraph();
        return spans;
    }

    private void Inside(Markup element, Style style, string? href, List<Span> into)
    {
        foreach (var child in element.Children)
            Read(child, style, href, into);
    }

    private void Read(Markup element, Style style, string? href, List<Span> into)
    {
        switch (element.Name)
        {
            case "w:r":
                _runs.Read(element, style, href, into);
                break;
            case "w:hyperlink":
                Inside(element, style, Href(element) ?? href, into);
                break;
            case "w:fldSimple":
                SimpleField(element, style, href, into);
                break;
            case "w:bookmarkStart":
                Bookmark(element, into);
                break;
            case "w:sdt":
                Control(element, style, href, into);
                break;
            case "mc:AlternateContent":
                Alternatives.Read(element, story, into, form => Inside(form, style, href, into));
                break;
            case "m:oMath" or "m:oMathPara":
                into.Add(MathText.Of(element) with { Href = href });
                break;
            case "w:pPr" or "w:rPr" or "w:sdtPr" or "w:del" or "w:moveFrom":
                break;
            default:
                // Insertions, smart tags, custom XML and whatever else may wrap runs: what is in them is text.
                Inside(element, style, href, into);
                break;
        }
    }

    private string? Href(Markup hyperlink)
    {
        var target = story.Links.Address(hyperlink["r:id"]);
        var anchor = hyperlink["w:anchor"];
        if (target is null && string.IsNullOrEmpty(anchor))
            return null;
        var href = string.IsNullOrEmpty(anchor) || target?.Contains('#', StringComparison.Ordinal) is true ? target! : $"{target}#{anchor}";
        story.Document.Link(href);
        return href;
    }

    private void SimpleField(Markup element, Style style, string? href, List<Span> into)
    {
        story.Fields.Begin();
        story.Fields.AddCode(element["w:instr"] ?? "");
        story.Fields.Separate();
        Inside(element, style, href, into);
        story.Fields.End();
    }

    private static void Bookmark(Markup element, List<Span> into)
    {
        if (element["w:name"] is { Length: > 0 } name)
            into.Add(new BookmarkSpan(name));
    }

    // [MS-DOCX] 2.5.1.2: a check box keeps its state in its properties and a sign for it in its content.
    private void Control(Markup element, Style style, string? href, List<Span> into)
    {
        if (element.Path("w:sdtPr", "w14:checkbox") is { } box)
            into.Add(new CheckboxSpan(box.Child("w14:checked")?["w14:val"] is "1" or "true") { Href = href });
        else if (element.Path("w:sdtPr", "w:showingPlcHdr") is null && element.Child("w:sdtContent") is { } content)
            Inside(content, style, href, into);
    }
}
