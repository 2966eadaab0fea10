using AngleSharp.Html.Parser;
using Manuscripts.Cleaning;
using Manuscripts.Media;
using Manuscripts.Readers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Model;

namespace Manuscripts.Readers.Markdown;

/// <summary>Takes in the pictures that HTML inside Markdown shows, such as in a <c>figure</c>.</summary>
internal static class RawPictures
{
    public static async Task<(string Html, IReadOnlyList<Problem> Problems)> TakeInAsync(
        string html, MarkdownDocument document, Draft draft, DraftMedia media, IntakeOptions limits, CancellationToken cancellation)
    {
        if (!html.Contains("<img", StringComparison.OrdinalIgnoreCase) || !HasRawHtml(document))
            return (html, []);
        // What is nested too deeply is refused by whoever cleans it.
        var (depth, elements) = HtmlNesting.Measure(html, limits.MaxNesting, limits.MaxElements);
        if (depth > limits.MaxNesting || elements > limits.MaxElements)
            return (html, []);
        var page = new HtmlParser(
            new HtmlParserOptions { OnCreated = (_, _) => cancellation.ThrowIfCancellationRequested() }).ParseDocument(html);
        var pictures = new PagePictures(draft, new EnclosedPage(), media);
        await pictures.TakeAsync(page, cancellation);
        return (HtmlWriter.Inner(page.Body!), pictures.Problems);
    }

    private static bool HasRawHtml(MarkdownDocument document) =>
        document.Descendants<HtmlBlock>().Any() || document.Descendants<HtmlInline>().Any();
}
