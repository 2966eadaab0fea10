using Manuscripts.Readers.Word.Body;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.OpenDocument;

/// <summary>LibreOffice sets a picture and its caption in one paragraph: they are parted, as Word has them.</summary>
internal static class OdtCaptions
{
    public static IEnumerable<Paragraph> Part(Paragraph paragraph)
    {
        var pictures = paragraph.Spans.Where(span => span is ImageSpan).ToList();
        var rest = paragraph.Spans.Where(span => span is not ImageSpan).ToList();
        return
            paragraph.Role != ParagraphRole.Caption || pictures.Count == 0 || (paragraph with { Spans = rest }).IsBlank
                ? [paragraph]
                : [paragraph with { Spans = pictures, Role = ParagraphRole.Body }, paragraph with { Spans = rest }];
    }
}
