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
        if (MarkdownGuard.Refusal(source.Body) is { } refusal)
            return ReadDraft.Failed(refusal);
        if (Parse(source.Body, cancellation) is not { } document)
            return ReadDraft.Failed(ProblemCodes.NestingTooDeep.Says(
                "Quotations, lists or emphasis are nested too deeply to read. Flatten them and upload the draft again."));
        var (files, problems) = await PicturesBeside.TakeInAsync(document, draft, MediaLimits.Of(options.Value), cancellation);
        return new ReadDraft { Html = document.ToHtml(Syntax), Fields = source.Fields, Media = files, Problems = [.. source.Problems, .. problems] };
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
