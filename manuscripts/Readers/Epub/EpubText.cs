using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Manuscripts.Cleaning;
using Manuscripts.Readers.Html;
using Manuscripts.Readers.Packages;

namespace Manuscripts.Readers.Epub;

/// <summary>Puts a book's chapters together as one page: places named anew, so that none of two chapters clash, notes at its end.</summary>
internal sealed class EpubText(IntakeOptions limits)
{
    private const int MaxStyles = 200_000;

    private readonly StringBuilder _body = new();
    private readonly StringBuilder _styles = new();
    private readonly StringBuilder _notes = new();
    private readonly List<(ProblemCode, string)> _leftOut = [];
    private int _elements;

    public IReadOnlyList<(ProblemCode, string)> LeftOut => _leftOut;

    /// <summary>Takes up a style sheet, in which some programs say what is bold; a long one is left out.</summary>
    public void AddStyles(byte[]? sheet)
    {
        if (sheet is { Length: < MaxStyles } && _styles.Length < MaxStyles)
            _styles.Append(HtmlText.Of(sheet).Text.Replace('<', ' '));
    }

    /// <exception cref="PackageRefusedException">The text is over a limit.</exception>
    public void Add(string name, byte[]? chapter, CancellationToken cancellation)
    {
        if (chapter is null)
            return;
        var html = XhtmlTags.Closed(HtmlText.Of(chapter).Text);
        var (depth, elements) = HtmlNesting.Measure(html, limits.MaxNesting, limits.MaxElements - _elements);
        if (depth > limits.MaxNesting)
            throw new PackageRefusedException(PackageFault.TooDeep);
        if ((_elements += elements) > limits.MaxElements)
            throw new PackageRefusedException(PackageFault.TooManyElements);
        var page = new HtmlParser(
            new HtmlParserOptions { OnCreated = (_, _) => cancellation.ThrowIfCancellationRequested() }).ParseDocument(html);
        if (page.Body is not { } body)
            return;
        foreach (var contents in body.QuerySelectorAll("nav").ToList())
        {
            _leftOut.Add((ProblemCodes.ContentsLeftOut, contents.TextContent));
            contents.Remove();
        }

        Point(name, body);
        TakeNotes(body);
        _body.Append(HtmlWriter.Inner(body)).Append('\n');
        if (_body.Length + _notes.Length > limits.MaxTextBytes)
            throw new PackageRefusedException(new PackageRefusal(PackageFault.TooLargeInside, limits.MaxTextBytes));
    }

    /// <summary>The whole text; the marks of the notes lead to a list at its end.</summary>
    public string Html()
    {
        var notes = _notes.Length == 0 ? "" : $"<section class=\"footnotes\"><ol>{_notes}</ol></section>";
        return $"<!doctype html><html><head><meta charset=\"utf-8\"><style>{_styles}</style></head><body>{_body}{notes}</body></html>";
    }

    private static void Point(string name, IHtmlElement body)
    {
        foreach (var element in body.QuerySelectorAll("[id]"))
            element.Id = Place(name, element.Id!);
        foreach (var link in body.QuerySelectorAll("a[href]"))
            if (link.GetAttribute("href")! is var href && !href.Contains(':', StringComparison.Ordinal))
                link.SetAttribute(
                    "href", EpubAddress.From(name, href) is { Place: { } place, File: var file } ? "#" + Place(file, place) : "#");
        foreach (var image in body.QuerySelectorAll("img[src]"))
            if (image.GetAttribute("src")! is var source && !source.Contains(':', StringComparison.Ordinal))
            {
                image.SetAttribute("src", EpubAddress.From(name, source).File);
                // A file's name is no description.
                if (image.GetAttribute("alt") is { } alt && alt == image.GetAttribute("src"))
                    image.SetAttribute("alt", "");
            }
    }

    private static string Place(string file, string id) => $"{file}-{id}";

    // EPUB Structural Semantics 1.1: a note may stand anywhere, and is shown where its mark is touched.
    private void TakeNotes(IHtmlElement body)
    {
        foreach (var mark in body.QuerySelectorAll("a").Where(link => Is(link, "noteref")).ToList())
            mark.ClassList.Add("footnote-ref");
        foreach (var note in body.QuerySelectorAll("aside, li, div, p, section").Where(IsNote).ToList())
        {
            if (note.ParentElement is null || note.LocalName == "li")
                continue;
            _notes.Append("<li id=\"").Append(note.Id).Append("\">").Append(HtmlWriter.Inner(note)).Append("</li>");
            note.Remove();
        }
    }

    private static bool IsNote(IElement element) =>
        element.Id is { Length: > 0 } && (Is(element, "footnote") || Is(element, "endnote") || Is(element, "rearnote"));

    private static bool Is(IElement element, string type) =>
        $"{element.GetAttribute("epub:type")} {element.GetAttribute("role")?.Replace("doc-", "", StringComparison.Ordinal)}"
            .Split(' ').Contains(type);
}
