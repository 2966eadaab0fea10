using Manuscripts.Cleaning;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Manuscripts.Media;
using Manuscripts.Readers.Html.Clutter;
using Microsoft.Extensions.Options;
using Model;

namespace Manuscripts.Readers.Html;

/// <summary>Reads fragments as they are, documents without what their program added, and of saved pages the article. Fetches nothing.</summary>
internal sealed class HtmlReader(IOptions<IntakeOptions> options) : IDraftReader
{
    private static readonly IClutter[] Clutter = [new WordLists(), new OfficeMarks(), new DocsLists(), new RedirectLinks(), new InlineStyles()];

    public string Format => "html";

    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm"];

    public async Task<ReadDraft> ReadAsync(Draft draft, CancellationToken cancellation)
    {
        var (html, notice) = HtmlText.Of(draft.Bytes.Span);
        var limits = options.Value;
        if (Refusal(html, limits) is { } refusal)
            return ReadDraft.Failed(refusal);
        var (fields, problems) = CommentFields.Read(html);
        if (problems.Any(problem => problem.Severity is Severity.Error))
            return ReadDraft.Failed(problems);

        var page = new HtmlParser(new HtmlParserOptions { OnCreated = (_, _) => cancellation.ThrowIfCancellationRequested() }).ParseDocument(html);
        cancellation.ThrowIfCancellationRequested();
        var kind = PageKinds.Of(html, page);
        IReadOnlyList<(ProblemCode, string)> leftOut = [.. HiddenParts.Take(page, kind).Select(text => (ProblemCodes.HiddenLeftOut, text)), .. DocsComments.Take(page).Select(text => (ProblemCodes.CommentsLeftOut, text))];
        var media = new DraftMedia(MediaLimits.Of(limits));
        var pictures = new PagePictures(draft, media);
        await pictures.TakeAsync(page, cancellation);
        return new ReadDraft
        {
            Fields = [.. fields.Concat(MetaFields.Of(page, kind)).DistinctBy(field => field.Name)],
            Hints = PageHints.Of(page, kind),
            Html = Body(page, kind, cancellation),
            LeftOut = leftOut,
            Media = media.Files,
            Problems = [.. new[] { notice }.OfType<Problem>(), .. problems, .. pictures.Problems],
        };
    }

    private static string Body(IHtmlDocument page, PageKind kind, CancellationToken cancellation)
    {
        foreach (var clutter in Clutter)
            clutter.Undo(page);
        return (kind == PageKind.SitePage ? Article.Find(page, cancellation) : null) ?? (page.Body is { } body ? HtmlWriter.Inner(body) : "");
    }

    private static Problem? Refusal(string html, IntakeOptions limits)
    {
        var (depth, elements) = HtmlNesting.Measure(html, limits.MaxNesting, limits.MaxElements);
        if (depth > limits.MaxNesting)
            return ProblemCodes.NestingTooDeep.Says(
                $"Elements are nested more than {limits.MaxNesting} deep, most likely because tags are not closed. Close them, or save the draft as plain text or Markdown.");
        return elements > limits.MaxElements
            ? ProblemCodes.TooManyElements.Says($"The draft has more than {limits.MaxElements} elements. Split it, or save it in a simpler form.")
            : null;
    }
}
