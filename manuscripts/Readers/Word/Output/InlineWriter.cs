using System.Globalization;
using System.Net;
using System.Text;
using Manuscripts.Readers.Word.Body;

namespace Manuscripts.Readers.Word.Output;

/// <summary>Writes the spans of a paragraph with as few tags as say the same.</summary>
internal sealed class InlineWriter(StringBuilder html, Anchors anchors, NoteBook notes, string? language)
{
    private static readonly (Marks Mark, string Tag)[] Tags =
    [
        (Marks.Strong, "strong"),
        (Marks.Emphasis, "em"),
        (Marks.Strike, "s"),
        (Marks.Code, "code"),
        (Marks.Superscript, "sup"),
        (Marks.Subscript, "sub"),
    ];

    private readonly string? _primary = language is null ? null : Survey.Primary(language);

    /// <param name="spans">What to write.</param>
    /// <param name="without">Marks that the paragraph's element says already.</param>
    public void Write(IReadOnlyList<Span> spans, Marks without = Marks.None)
    {
        var (from, to) = Visible(spans);
        var common = ForeignLanguage(spans);
        var open = new List<string>();
        for (var i = from; i < to; i++)
        {
            var span = spans[i];
            if (span is BookmarkSpan or PageBreakSpan)
                continue;
            Turn(open, Wanted(span, without, common));
            Write(span);
        }

        Turn(open, []);
    }

    /// <summary>The language that all words of a paragraph share, if it is not the document's; null otherwise.</summary>
    public string? ForeignLanguage(IReadOnlyList<Span> spans)
    {
        string? found = null;
        foreach (var span in spans)
        {
            if (span is not TextSpan text || !text.Text.Any(char.IsLetter))
                continue;
            if (Foreign(text.Language) is not { } foreign || (found is not null && found != foreign))
                return null;
            found = foreign;
        }

        return found;
    }

    // Line breaks and blanks at either end of a paragraph show nothing.
    private static (int From, int To) Visible(IReadOnlyList<Span> spans)
    {
        var (from, to) = (0, spans.Count);
        while (from < to && IsNothing(spans[from]))
            from++;
        while (to > from && IsNothing(spans[to - 1]))
            to--;
        return (from, to);
    }

    private static bool IsNothing(Span span) => span is LineBreakSpan or BookmarkSpan or PageBreakSpan or TextSpan { IsBlank: true };

    private string? Foreign(string? tag) =>
        _primary is not null
        && tag is { Length: >= 2 and <= 35 }
        && Survey.Primary(tag) != _primary
        && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? tag
            : null;

    private List<string> Wanted(Span span, Marks without, string? common)
    {
        var tags = new List<string>();
        if (Address(span.Href) is { } address)
            tags.Add($"a href=\"{WebUtility.HtmlEncode(address)}\"");
        if (span is not TextSpan text)
            return tags;
        if (text.Text.Any(char.IsLetter) && Foreign(text.Language) is { } foreign && foreign != common)
            tags.Add($"span lang=\"{foreign}\"");
        foreach (var (mark, tag) in Tags)
            if ((text.Marks & ~without & mark) != 0)
                tags.Add(tag);
        return tags;
    }

    private string? Address(string? href) => href switch
    {
        null or "" or "#" => null,
        ['#', .. var bookmark] => anchors.Id(bookmark) is { } id ? "#" + id : null,
        _ => href,
    };

    private void Turn(List<string> open, List<string> wanted)
    {
        var same = 0;
        while (same < open.Count && same < wanted.Count && open[same] == wanted[same])
            same++;
        for (var i = open.Count - 1; i >= same; i--)
            html.Append("</").Append(open[i].AsSpan(0, open[i].IndexOf(' ') is var space and > 0 ? space : open[i].Length)).Append('>');
        open.RemoveRange(same, open.Count - same);
        for (var i = same; i < wanted.Count; i++)
        {
            html.Append('<').Append(wanted[i]).Append('>');
            open.Add(wanted[i]);
        }
    }

    private void Write(Span span)
    {
        switch (span)
        {
            case TextSpan text:
                html.Append(WebUtility.HtmlEncode(text.Text));
                break;
            case LineBreakSpan:
                html.Append("<br>");
                break;
            case HtmlSpan ready:
                html.Append(ready.Html);
                break;
            case CheckboxSpan box:
                html.Append(box.IsTicked ? "☑" : "☐");
                break;
            case ImageSpan image:
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<img src=\"{image.Address}\" alt=\"{WebUtility.HtmlEncode(image.Alt)}\" width=\"{image.Width}\" "
                    + $"height=\"{image.Height}\">"
                );
                break;
            case NoteSpan note when notes.Refer(note) is var (number, isFirst):
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<a href=\"#fn:{number}\" class=\"footnote-ref\"{(isFirst ? $" id=\"fnref:{number}\"" : "")}><sup>{number}</sup></a>");
                break;
        }
    }
}
