using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Body;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.OpenDocument;

/// <summary>Reads paragraphs, lists and tables, whatever they are wrapped in (ODF 1.3, part 3, 5).</summary>
internal sealed class OdtBlocks(OdtDocument document)
{
    private readonly List<Span> _carried = [];

    public List<Block> Read(Markup parent)
    {
        var blocks = new List<Block>();
        foreach (var child in parent.Children)
            Read(child, blocks);
        return blocks;
    }

    private void Read(Markup element, List<Block> into)
    {
        switch (element.Name)
        {
            case "text:p" or "text:h":
                ReadParagraph(element, into, null, isItem: false);
                break;
            case "text:list":
                var style = ListStyle(element);
                ReadList(element, into, document.Lists.Begin(element, style), 0, style);
                break;
            case "table:table":
                if (new OdtTables(document).Read(element) is { } table)
                    into.Add(table);
                break;
            case "draw:frame" or "draw:a":
                ReadFrame(element, into);
                break;
            case "text:section" when element["text:display"] == "none" || document.Styles.IsHiddenSection(element["text:style-name"]):
                document.Leave(ProblemCodes.HiddenLeftOut, element.AllText);
                break;
            // What was deleted under change tracking is no text; declarations and forms show nothing.
            case "text:tracked-changes" or "office:forms" or "text:sequence-decls" or "text:variable-decls" or "text:user-field-decls"
                or "text:dde-connection-decls" or "text:alphabetical-index-auto-mark-file" or "text:table-of-content-source"
                or "text:illustration-index-source" or "text:bibliography-source" or "text:alphabetical-index-source"
                or "text:soft-page-break" or Markup.Characters:
                break;
            default:
                into.AddRange(Read(element));
                break;
        }
    }

    private void ReadParagraph(Markup element, List<Block> into, ListPlace? place, bool isItem)
    {
        var style = document.Styles.Paragraph(element["text:style-name"]);
        var inline = new OdtInlines(document, style);
        var spans = inline.Read(element);
        spans.InsertRange(0, _carried);
        _carried.Clear();
        var isHeading = element.Name == "text:h" && style.Named.Role is ParagraphRole.Body or ParagraphRole.Heading
            && element.Name == "text:h";
        var role = isHeading ? ParagraphRole.Heading
            : isItem && place is null && style.Named.Role == ParagraphRole.Body ? ParagraphRole.ListContinuation
            : style.Named.Role;
        var paragraph = new Paragraph
        {
            Spans = spans,
            Role = role,
            Level = isHeading ? element.Int("text:outline-level") ?? Math.Max(1, style.Named.Level) : style.Named.Level,
            Place = role is ParagraphRole.Body or ParagraphRole.Quote ? place : null,
            Indent = style.Named.Paragraph.Indent ?? 0,
            IsRightToLeft = style.Named.Paragraph.RightToLeft is true,
            IsRuled = style.Named.Paragraph.Ruled is true,
        };
        if (!paragraph.IsBlank || role == ParagraphRole.Code)
            into.AddRange(OdtCaptions.Part(paragraph));
        else if (paragraph.IsRuled)
            into.Add(new Rule());
        else
            _carried.AddRange(spans.OfType<BookmarkSpan>());
        into.AddRange(inline.Beside);
    }

    private void ReadList(Markup list, List<Block> into, int id, int depth, string? style)
    {
        foreach (var item in list.Children)
        {
            if (item.Name is not ("text:list-item" or "text:list-header"))
                continue;
            var isFirst = item.Name == "text:list-item";
            foreach (var child in item.Children)
            {
                if (child.Name == "text:list")
                    ReadList(child, into, id, depth + 1, child["text:style-name"] ?? style);
                else if (child.Name is "text:p" or "text:h")
                {
                    ReadParagraph(
                        child, into, isFirst ? document.Lists.Next(id, depth, style, item.Int("text:start-value")) : null, isItem: true);
                    isFirst = false;
                }
                else
                    Read(child, into);
            }
        }
    }

    /// <summary>The list's own style, or that of its first paragraph.</summary>
    private string? ListStyle(Markup list) =>
        list["text:style-name"]
        ?? list.Descendants().Where(inner => inner.Name is "text:p").Select(inner =>
            document.Styles.Paragraph(inner["text:style-name"]).List).FirstOrDefault();

    private void ReadFrame(Markup frame, List<Block> into)
    {
        var inline = new OdtInlines(document, document.Styles.Paragraph(null));
        var spans = inline.ReadAlone(frame);
        if (spans.Count > 0)
            into.Add(new Paragraph { Spans = spans });
        into.AddRange(inline.Beside);
    }
}
