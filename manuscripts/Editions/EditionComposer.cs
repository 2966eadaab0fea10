using AngleSharp.Dom;
using Manuscripts.Cleaning;
using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Editions;

/// <summary>Decides whether a body is an edition and writes its final HTML either way.</summary>
internal sealed class EditionComposer(HtmlCleaner cleaner)
{
    /// <summary>A longer document is no digest, and would take long to try.</summary>
    private const int MaxBlocks = 2000;

    public ComposedBody Compose(IElement body, PieceMetadata metadata, CleaningContext context)
    {
        if (body.ChildElementCount > MaxBlocks)
            return Finished(body, context, new ComposedBody { BodyHtml = "", BodyText = "" });
        var split = RelatedReader.Split(EditionBlocks.Of(body));
        var (blocks, related) = (split.Kept, split.Pieces);
        Tell(split, context);
        var inner = SeriesTitle.IsEditionIn(metadata.Said.Title, blocks.Select(block => block.Text))
            ? InnerCards.Split(blocks)
            : new RelatedSplit(blocks, [], [], []);
        var edition = metadata.Kind is CommentaryKind.Commentary
            ? null
            : EditionReader.Read(inner.Kept, metadata.Said.Title, metadata.Said.Dek, metadata.Kind is CommentaryKind.Edition);
        if (edition is null)
            return Commentary(body, blocks, related, metadata, context);
        Tell(inner, context);
        return Edition(body, edition, [.. inner.Pieces, .. related], metadata, context);
    }

    private static void Tell(RelatedSplit split, CleaningContext context)
    {
        foreach (var label in split.Labels)
            context.Account.Leave(ProblemCodes.LabelLeftOut, label);
        foreach (var byline in split.Bylines)
            context.Account.Move(byline);
    }

    private ComposedBody Edition(
        IElement body, EditionDraft edition, IReadOnlyList<RelatedPiece> related, PieceMetadata metadata, CleaningContext context)
    {
        foreach (var (code, text) in edition.LeftOut)
            context.Account.Leave(code, text);
        var series = metadata.Said.Series
            ?? (MetadataReader.SeriesPrefix(metadata.Said.Title) is { } prefix ? EditionForm.WithoutNumber(prefix)
                : EditionForm.NumberedSeries(metadata.Said.Title));
        var intro = Html(edition.Intro, context);
        var finished = Finished(
            EditionHtml.Body(body.Owner!, edition),
            context,
            new ComposedBody
            {
                Kind = CommentaryKind.Edition,
                BodyHtml = "",
                BodyText = "",
                Dek = edition.Dek,
                Series = series,
                Sections = [.. edition.Sections.Select(section => Section(section, context))],
                Related = related,
                Problems = series is null
                    ?
                    [
                        ProblemCodes.SeriesUncertain.Says(
                            "This looks like an edition of a series, but its title does not say which. Write it in the front matter, "
                            + "\"series: …\"."
                        ),
                    ]
                    : [],
            }
        );
        // Cleaning is settled for each alone and for both together, so the body begins with the introduction as it stands by itself.
        return finished with { IntroLength = finished.BodyHtml.StartsWith(intro, StringComparison.Ordinal) ? intro.Length : null };
    }

    private EditionSection Section(SectionDraft section, CleaningContext context) => new(
        section.Heading,
        section.Intro.Count == 0 ? null : Html(section.Intro, context),
        [.. section.Items.Select(item => new EditionItem
        {
            Title = item.Title,
            AbstractHtml = Html(item.Abstract, context),
            Authors = item.Authors,
            Outlet = item.Outlet,
            Url = item.Url,
            Medium = item.Medium,
        })]);

    private ComposedBody Commentary(
        IElement body, IReadOnlyList<EditionBlock> blocks, IReadOnlyList<RelatedPiece> related, PieceMetadata metadata,
        CleaningContext context)
    {
        if (related.Count > 0)
            RemoveRelated(body, blocks);
        foreach (var text in TailBoilerplate.Remove(body))
            context.Account.Leave(ProblemCodes.BoilerplateRemoved, text);
        return Finished(body, context, new ComposedBody
        {
            Kind = metadata.Kind ?? CommentaryKind.Commentary,
            BodyHtml = "",
            BodyText = "",
            Related = related,
        });
    }

    /// <summary>A list may have become several blocks: an element goes only if none of its blocks was kept.</summary>
    private static void RemoveRelated(IElement body, IReadOnlyList<EditionBlock> kept)
    {
        var sources = kept.Select(block => block.Source).ToHashSet();
        foreach (var element in body.Children.Where(element => !sources.Contains(element)).ToList())
            element.Remove();
    }

    private ComposedBody Finished(IElement body, CleaningContext context, ComposedBody parts) =>
        parts with
        {
            BodyHtml = cleaner.Close(body, context),
            BodyText = BodyWords.Text(body),
            FirstImage = body.QuerySelector("img") is { } image
                ? new ImageReference(image.GetAttribute("src")!, image.GetAttribute("alt") ?? "")
                : null,
        };

    private string Html(IEnumerable<IElement> blocks, CleaningContext context)
    {
        var body = EditionHtml.Fragment(blocks);
        return body is null ? "" : cleaner.Close(body, context);
    }
}
