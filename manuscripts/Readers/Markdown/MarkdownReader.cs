using Manuscripts.Media;
using Manuscripts.Readers.Text;
using Markdig;
using Markdig.Syntax;
using Microsoft.Extensions.Options;
using Model;

namespace Manuscripts.Readers.Markdown;

/// <summary>CommonMark with footnotes, pipe tables, task lists and strikethrough; YAML front matter.</summary>
internal sealed class MarkdownReader(IOptions<IntakeOptions> options) : IDraftReader
{
    private static readonly MarkdownPipeline Syntax = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks(new Markdig.Extensions.AutoLinks.AutoLinkOptions { UseHttpsForWWWLinks = true })
        .Use(new CaptionedPictures())
        .Use(new CancellationProbe())
        .Build();

    public string Format => "markdown";

    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    public bool IsText => true;

    public async Task<ReadDraft> ReadAsync(Draft draft, CancellationToken cancellation)
    {
        var source = SourceText.Of(draft);
        if (source.Problems.Any(problem => problem.Severity is Severity.Error))
            return ReadDraft.Failed(source.Problems);
        var (body, tags) = TemplateTags.Take(PandocMarks.Without(source.Body));
        if (MarkdownGuard.Refusal(body) is { } refusal)
            return ReadDraft.Failed(refusal);
        if (Parse(body, cancellation) is not { } document)
            return ReadDraft.Failed(ProblemCodes.NestingTooDeep.Says(
                "Quotations, lists or emphasis are nested too deeply to read. Flatten them and upload the draft again."));
        NamesUnderTitles.Keep(document);
        LabelsInARow.Keep(document);
        var media = new DraftMedia(MediaLimits.Of(options.Value));
        var problems = await PicturesBeside.TakeInAsync(document, draft, media, cancellation);
        var (html, more) = await RawPictures.TakeInAsync(document.ToHtml(Syntax), document, draft, media, options.Value, cancellation);
        return new ReadDraft
        {
            Html = html,
            Fields = source.Fields,
            Hints = source.Hints,
            Media = media.Files,
            Problems = [.. source.Problems, .. problems, .. more],
            LeftOut = [.. source.LeftOut, .. tags],
        };
    }

    /// <summary>Null if the text is nested deeper than Markdig's own limit.</summary>
    private static MarkdownDocument? Parse(string body, CancellationToken cancellation)
    {
        try
        {
            var context = new MarkdownParserContext();
            context.Properties[CancellationProbe.Key] = cancellation;
            return Markdig.Markdown.Parse(body, Syntax, context);
        }
        catch (ArgumentException e) when (e.Message.Contains("depth", StringComparison.OrdinalIgnoreCase)
            || e.Message.Contains("nested", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
    }
}
