using System.Globalization;
using System.Net;
using System.Text;
using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Body;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.OpenDocument;

/// <summary>Reads what stands in a paragraph (ODF 1.3, part 3, 6).</summary>
internal sealed class OdtInlines(OdtDocument document, OdtStyle paragraph)
{
    /// <summary>Longer runs of blanks mean nothing on the web.</summary>
    private const int MaxBlanks = 100;

    private readonly List<Span> _spans = [];

    /// <summary>Text boxes met in the paragraph; they follow it.</summary>
    public List<Block> Beside { get; } = [];

    public List<Span> Read(Markup element)
    {
        Inside(element, paragraph.Own, isCode: false, null);
        return _spans;
    }

    /// <summary>Reads an element that stands where paragraphs do.</summary>
    public List<Span> ReadAlone(Markup element)
    {
        Read(element, RunLook.Plain, isCode: false, null);
        return _spans;
    }

    private void Inside(Markup element, RunLook own, bool isCode, string? href)
    {
        foreach (var child in element.Children)
            Read(child, own, isCode, href);
    }

    private void Read(Markup element, RunLook own, bool isCode, string? href)
    {
        switch (element.Name)
        {
            case Markup.Characters:
                Text(Collapsed(element.Text), own, isCode, href);
                break;
            case "text:span":
                var style = document.Styles.Text(element["text:style-name"]);
                Inside(element, style.All.Over(own), isCode || style.Named.IsCode, href);
                break;
            case "text:a" or "draw:a":
                Inside(element, own, isCode, document.Link(element["xlink:href"]) ?? href);
                break;
            case "text:s":
                Text(new string(' ', Math.Clamp(element.Int("text:c") ?? 1, 1, MaxBlanks)), own, isCode, href);
                break;
            case "text:tab":
                Text("\t", own, isCode, href);
                break;
            case "text:line-break":
                _spans.Add(new LineBreakSpan { Href = href });
                break;
            case "text:note":
                Note(element);
                break;
            case "text:bookmark" or "text:bookmark-start" or "text:reference-mark" or "text:reference-mark-start"
                when element["text:name"] is { Length: > 0 } name:
                _spans.Add(new BookmarkSpan(name));
                break;
            case "draw:frame":
                Frame(element, href);
                break;
            case "text:ruby":
                Ruby(element, href);
                break;
            case "text:bookmark-ref" or "text:reference-ref" when element["text:ref-name"] is { Length: > 0 } place:
                Inside(element, own, isCode, document.Link("#" + place));
                break;
            case "office:annotation":
                document.Leave(ProblemCodes.CommentsLeftOut, Comment(element));
                break;
            case "text:hidden-text" or "text:hidden-paragraph":
                document.Leave(ProblemCodes.HiddenLeftOut, element.AllText);
                break;
            case "office:event-listeners" or "svg:title" or "svg:desc" or "text:tracked-changes" or "text:page-number" or "text:page-count":
                break;
            case "text:p" or "text:h" or "text:list" or "table:table":
                Beside.AddRange(new OdtBlocks(document).Read(element.Name is "text:list" or "table:table" ? Wrapped(element) : element));
                break;
            default:
                Inside(element, own, isCode, href);
                break;
        }
    }

    private static Markup Wrapped(Markup element)
    {
        var wrapped = new Markup("text:section", []);
        wrapped.Add(element);
        return wrapped;
    }

    private void Text(string text, RunLook own, bool isCode, string? href)
    {
        var all = own.Over(paragraph.Named.Run).Over(document.Styles.Default);
        if (all.Hidden is true)
        {
            document.Leave(ProblemCodes.HiddenLeftOut, text);
            return;
        }

        _spans.Add(new TextSpan(text, TextLook.MarksOf(own, isCode))
        {
            Href = href,
            Language = all.Language,
            Size = all.Size,
            IsMonospaced = Monospace.Is(all.Font),
            LooksBold = all.Bold is true,
        });
    }

    private void Note(Markup note)
    {
        var kind = note["text:note-class"] == "endnote" ? NoteKind.Endnote : NoteKind.Footnote;
        var reference = new NoteSpan(
            kind, note["text:id"] ?? string.Create(CultureInfo.InvariantCulture, $"unnamed {++document.UnnamedNotes}"));
        if (note.Child("text:note-body") is { } body)
            document.Notes.Add(reference, new OdtBlocks(document).Read(body));
        _spans.Add(reference);
    }

    private void Frame(Markup frame, string? href)
    {
        if (frame.Child("draw:image") is { } image)
        {
            var alt = frame.Child("svg:title")?.AllText ?? frame.Child("svg:desc")?.AllText ?? "";
            if (document.Pictures.Take(image["xlink:href"], alt.Trim()) is { } picture)
                _spans.Add(new ImageSpan(picture.Address, picture.Alt, picture.Width, picture.Height) { Href = href });
            return;
        }

        if (frame.Child("draw:text-box") is not { } box)
        {
            document.Pictures.WarnOfObject(frame);
            return;
        }

        var blocks = new OdtBlocks(document).Read(box);
        if (blocks.Any(block => block is Paragraph { Role: ParagraphRole.Caption }))
            Beside.AddRange(blocks);
        else if (blocks.Count > 0)
            Beside.Add(new Aside(blocks));
    }

    private void Ruby(Markup ruby, string? href)
    {
        var (below, above) = (ruby.Child("text:ruby-base")?.AllText ?? "", ruby.Child("text:ruby-text")?.AllText ?? "");
        _spans.Add(new HtmlSpan(
            $"<ruby>{WebUtility.HtmlEncode(below)}<rp>(</rp><rt>{WebUtility.HtmlEncode(above)}</rt><rp>)</rp></ruby>", below)
        {
            Href = href,
        });
    }

    private static string Comment(Markup comment) =>
        string.Join(' ', comment.Children.Where(child => child.Name is "text:p" or "text:list").Select(child => child.AllText));

    // 6.1.2: white space collapses; more of it is written as elements.
    private static string Collapsed(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c is not (' ' or '\t' or '\n' or '\r'))
                collapsed.Append(c);
            else if (collapsed.Length == 0 || collapsed[^1] != ' ')
                collapsed.Append(' ');
        return collapsed.ToString();
    }
}
