using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Manuscripts.Accounts;
using Manuscripts.Cleaning;
using Manuscripts.Media;
using Manuscripts.Metadata;
using Manuscripts.Readers.Html.Clutter;
using Microsoft.Extensions.Options;
using Model;

namespace Manuscripts.Readers.Html;

/// <summary>
/// Reads fragments as they are, documents without what their program added, and of saved pages the article. Fetches nothing.
/// </summary>
internal sealed class HtmlReader(IOptions<IntakeOptions> options) : IDraftReader
{
    private static readonly IClutter[] Clutter =
    [
        new LayoutTables(), new WordLists(), new OfficeMarks(), new DocsLists(), new RedirectLinks(), new InlineStyles(),
    ];

    private static readonly IClutter[] SiteClutter = [new RedirectLinks()];

    public string Format => "html";

    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm"];

    public bool IsText => true;

    public Task<ReadDraft> ReadAsync(Draft draft, CancellationToken cancellation) =>
        ReadAsync(draft, new EnclosedPage(), cancellation);

    /// <summary>Reads a page that came in another file.</summary>
    public async Task<ReadDraft> ReadAsync(Draft draft, EnclosedPage enclosed, CancellationToken cancellation)
    {
        var (html, notice) = HtmlText.Of(draft.Bytes.Span);
        var limits = options.Value;
        if (Refusal(html, limits) is { } refusal)
            return ReadDraft.Failed(refusal);
        var (fields, problems) = CommentFields.Read(html);
        if (problems.Any(problem => problem.Severity is Severity.Error))
            return ReadDraft.Failed(problems);

        var page = new HtmlParser(
            new HtmlParserOptions { OnCreated = (_, _) => cancellation.ThrowIfCancellationRequested() }).ParseDocument(html);
        cancellation.ThrowIfCancellationRequested();
        var kind = enclosed.Kind ?? PageKinds.Of(html, page);
        IReadOnlyList<(ProblemCode, string)> leftOut =
        [
            .. HiddenParts.Take(page, kind).Select(text => (ProblemCodes.HiddenLeftOut, text)),
            .. DocsComments.Take(page).Select(text => (ProblemCodes.CommentsLeftOut, text)),
        ];
        var media = new DraftMedia(MediaLimits.Of(limits));
        var pictures = new PagePictures(draft, enclosed, media);
        await pictures.TakeAsync(page, cancellation);
        var hints = PageHints.Of(page, kind);
        // Elements that an author's fields stand in are read before the finder of the article changes the page.
        var metaFields = MetaFields.Of(page, kind).ToList();
        // The finder of the article knows sites' clutter better, and judges by what it sees of it.
        foreach (var clutter in kind == PageKind.SitePage ? SiteClutter : Clutter)
            clutter.Undo(page);
        var around = kind is PageKind.SitePage or PageKind.PlainPage && page.Body is { } visible ? BodyWords.Text(visible) : "";
        var edition = kind is PageKind.SitePage or PageKind.PlainPage ? EditionPage.Of(page, hints.Title ?? hints.LooseTitle) : null;
        var (article, rests) = edition is null && kind == PageKind.SitePage ? FindArticle(page, cancellation) : (edition, []);
        if (article is not null)
            hints = PageHints.With(hints, article, page);
        return new ReadDraft
        {
            Fields = [.. fields.Concat(metaFields).DistinctBy(field => field.Name)],
            Hints = hints,
            Html = article?.Html ?? (page.Body is { } body ? HtmlWriter.Inner(body) : ""),
            LeftOut =
            [
                .. leftOut, .. rests.Select(text => (ProblemCodes.PageLeftOut, text)),
                .. article is null ? [] : Around(around, article, hints, rests),
            ],
            Media = media.Files,
            Problems = [.. new[] { notice }.OfType<Problem>(), .. problems, .. pictures.Problems],
        };
    }

    private static (Article? Article, IReadOnlyList<string> Rests) FindArticle(IHtmlDocument page, CancellationToken cancellation)
    {
        IReadOnlyList<string> named = [.. PictureCaptions.Take(page), .. Furniture.Take(page)];
        var prose = PageText.Of(page);
        var found = Article.Find(page, cancellation);
        if (prose.Instead(found?.Text ?? "") is { } instead)
            found = (found ?? new Article("", "")) with
            {
                Html = instead,
                Text = BodyWords.Text(new HtmlParser().ParseDocument(instead).Body!),
            };
        if (found is null)
            return (null, named);
        var (html, rests) = PageRests.Take(found.Html);
        return (found with { Html = html }, [.. named, .. rests]);
    }

    /// <summary>The words of the page that the article has not.</summary>
    private static IEnumerable<(ProblemCode, string)> Around(string page, Article article, DraftHints hints, IReadOnlyList<string> rests)
    {
        var there = new WordBag();
        foreach (var text in (ReadOnlySpan<string?>)[article.Text, hints.Title, hints.Byline, article.Dek, .. rests])
            there.Add(text);
        return Conservation.Missing(page, there).Select(text => (ProblemCodes.PageLeftOut, text));
    }

    private static Problem? Refusal(string html, IntakeOptions limits)
    {
        var (depth, elements) = HtmlNesting.Measure(html, limits.MaxNesting, limits.MaxElements);
        if (depth > limits.MaxNesting)
            return ProblemCodes.NestingTooDeep.Says(
                $"Elements are nested more than {limits.MaxNesting} deep, most likely because tags are not closed. Close them, or save "
                + "the draft as plain text or Markdown."
            );
        return elements > limits.MaxElements
            ? ProblemCodes.TooManyElements.Says(
                $"The draft has more than {limits.MaxElements} elements. Split it, or save it in a simpler form.")
            : null;
    }
}
