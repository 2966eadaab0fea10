using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using AngleSharp.Dom;
using Model;
using Pipeline.Mail;

namespace Pipeline.Newsletter.Letters;

/// <summary>
/// Writes a piece of a commentary anew as HTML that mail programs show alike: a short list of elements, inline styles, absolute
/// links, the site's own pictures. What is not on the list leaves only its text, so nothing unsafe can come through.
/// </summary>
/// <param name="page">The page's absolute address.</param>
internal sealed partial class MailHtml(MailDress dress, Publication publication, Commentary piece, string page, MailNotes notes)
{
    private const int Deepest = 6;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly HashSet<string> Dropped =
    [
        "script", "style", "template", "svg", "math", "iframe", "object", "noscript",
    ];

    private readonly MailStyles _styles = new(dress, MailDress.Direction(piece.Language ?? publication.Language));
    private readonly MailPictures _pictures = new(publication, piece, Encoder);

    /// <summary>The fragment, ready to stand in a mail.</summary>
    /// <param name="below">The level of the heading that it stands under: its own are deeper.</param>
    public string Write(string html, int below = 1)
    {
        var output = new StringBuilder();
        WriteChildren(Fragment.Parse(html), below, output);
        return output.ToString();
    }

    /// <summary>A picture of the site's; empty for one from elsewhere.</summary>
    public string Picture(ImageReference image) => _pictures.Write(image.Path, image.Alt);

    private void WriteChildren(IElement parent, int below, StringBuilder output)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                output.Append(Encode(text.Data));
            else if (node is IElement element && !Dropped.Contains(element.LocalName) && !MailNotes.IsApparatus(element))
                WriteElement(element, below, output);
        }
    }

    private void WriteElement(IElement element, int below, StringBuilder output)
    {
        var name = Fragment.IsHeading(element) ? Heading(element, below) : element.LocalName;
        if (MailNotes.IsCall(element))
            output.Append(Call(element));
        else if (name == "br")
            output.Append("<br>");
        else if (name == "img")
            output.Append(_pictures.Write(element.GetAttribute("src"), element.GetAttribute("alt") ?? ""));
        else if (name == "table" && WideTable.Is(element))
            WideTable.Write(element, output, inside => WriteChildren(inside, below, output), Encode);
        else if (name == "a" && Fragment.Link(element, publication, page) is null)
            WriteChildren(element, below, output);
        else if (_styles.Of(name) is var (start, end))
            Wrapped(element, below, output, start + Attributes(element), end);
        else
            WriteChildren(element, below, output);
    }

    private void Wrapped(IElement element, int below, StringBuilder output, string start, string end)
    {
        output.Append(start).Append('>');
        if (element.LocalName == "hr")
            return;
        WriteChildren(element, below, output);
        output.Append(end);
    }

    // A call of a note that is not there would only puzzle.
    private string Call(IElement link) =>
        notes.NumberOf(link) is { } number && _styles.Of("sup") is var (start, end) ? $"{start}>{Encode(number)}{end}" : "";

    private string Attributes(IElement element) => string.Concat(Language(element).Concat(element.LocalName switch
    {
        "a" => [$" href=\"{Encode(Fragment.Link(element, publication, page)!)}\""],
        "ol" => [Number(element, "start")],
        "li" => [Number(element, "value")],
        // Where nothing heads a row or a column, a reader's program tells nothing by rows and columns either.
        "table" => [" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"", HasHeads(element) ? "" : " role=\"presentation\""],
        "td" => [Number(element, "colspan"), Number(element, "rowspan")],
        "th" => [Number(element, "colspan"), Number(element, "rowspan"), Scope(element)],
        _ => Array.Empty<string>(),
    }));

    private static IEnumerable<string> Language(IElement element)
    {
        if (element.GetAttribute("lang") is { } language && LanguageTag().IsMatch(language))
            yield return $" lang=\"{language}\"";
        if (element.GetAttribute("dir") is "ltr" or "rtl" or "auto")
            yield return $" dir=\"{element.GetAttribute("dir")}\"";
    }

    private static string Number(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000
            ? string.Create(CultureInfo.InvariantCulture, $" {name}=\"{number}\"")
            : "";

    private static string Scope(IElement head) => head.GetAttribute("scope") is { } scope and ("col" or "row" or "colgroup" or "rowgroup")
        ? $" scope=\"{scope}\""
        : head.Closest("thead") is null && head.ParentElement?.QuerySelector("td") is not null ? " scope=\"row\"" : " scope=\"col\"";

    private static bool HasHeads(IElement table) => table.QuerySelector("th") is not null;

    private static string Heading(IElement heading, int below) =>
        string.Create(CultureInfo.InvariantCulture, $"h{Math.Min(Deepest, Math.Max(heading.LocalName[1] - '0', 2) + below - 1)}");

    private static string Encode(string text) => Encoder.Encode(text);

    [GeneratedRegex("^[A-Za-z0-9-]{2,35}$")]
    private static partial Regex LanguageTag();
}
