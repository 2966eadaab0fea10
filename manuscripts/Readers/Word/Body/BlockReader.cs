using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.Word.Body;

/// <summary>Reads paragraphs and tables, whatever they are wrapped in.</summary>
internal sealed class BlockReader(Story story)
{
    private readonly InlineReader _inline = new(story);
    private readonly List<Span> _carried = [];

    /// <summary>Reads elements one at a time, so that the caller may forget each before it gives the next.</summary>
    public List<Block> Read(IEnumerable<Markup> elements)
    {
        var blocks = new List<Block>();
        foreach (var element in elements)
            Read(element, blocks);
        if (_carried.Any(span => span is not BookmarkSpan))
            blocks.Add(new Paragraph { Spans = [.. _carried] });
        _carried.Clear();
        return blocks;
    }

    private void Read(Markup element, List<Block> into)
    {
        switch (element.Name)
        {
            case "w:p":
                ReadParagraph(element, into);
                break;
            case "w:tbl":
                if (new TableReader(story).Read(element) is { } table)
                    into.Add(table);
                break;
            case "w:bookmarkStart" when element["w:name"] is { Length: > 0 } name:
                _carried.Add(new BookmarkSpan(name));
                break;
            case "w:altChunk":
                story.Document.SayOnce(
                    ProblemCodes.WordInsertedFile,
                    "A part of the text is another file inserted as a whole, which is not read. Open the draft in Word, save it (which "
                    + "takes the text in) and upload it again."
                );
                break;
            case "mc:AlternateContent":
                Inside(element.Child("mc:Choice") ?? element.Child("mc:Fallback"), into);
                break;
            case "w:del" or "w:moveFrom" or "w:sectPr" or "w:sdtPr" or "w:tblPr":
                break;
            default:
                Inside(element, into);
                break;
        }
    }

    private void Inside(Markup? element, List<Block> into)
    {
        foreach (var child in element?.Children ?? [])
            Read(child, into);
    }

    private void ReadParagraph(Markup element, List<Block> into)
    {
        var properties = element.Child("w:pPr");
        var style = story.Document.Styles.Paragraph(properties?.Child("w:pStyle")?.Val);
        var spans = _inline.Read(element, style);
        if (JoinsNext(properties))
        {
            _carried.AddRange(spans);
            return;
        }

        if (_carried.Count > 0)
        {
            spans.InsertRange(0, _carried);
            _carried.Clear();
        }

        Place(spans, style, properties, into);
        into.AddRange(story.Asides);
        story.Asides.Clear();
        for (; story.Rules > 0; story.Rules--)
            into.Add(new Rule());
    }

    private void Place(List<Span> spans, Style style, Markup? properties, List<Block> into)
    {
        var paragraph = ParagraphForm.Of(properties, style, story.Document) with { Spans = spans };
        if (!paragraph.IsBlank || paragraph.Role == ParagraphRole.Code)
            into.AddRange(PageBreaks.Part(paragraph));
        else
            _carried.AddRange(spans.OfType<BookmarkSpan>());
        if (paragraph is { IsBlank: true, IsRuled: true })
            into.Add(new Rule());
    }

    // A mark deleted under change tracking joins its paragraph to the next (17.13.5.15); a drop cap is a frame before its paragraph
    // (17.3.1.11).
    private static bool JoinsNext(Markup? properties) =>
        properties?.Path("w:rPr", "w:del") is not null
        || properties?.Path("w:rPr", "w:moveFrom") is not null
        || properties?.Child("w:framePr")?["w:dropCap"] is "drop" or "margin";
}
