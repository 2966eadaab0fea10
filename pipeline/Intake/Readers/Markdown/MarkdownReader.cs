using Markdig;
using Pipeline.Intake.Readers.Text;
using Pipeline.Model;

namespace Pipeline.Intake.Readers.Markdown;

/// <summary>CommonMark with footnotes, pipe tables, task lists and strikethrough; YAML front matter.</summary>
internal sealed class MarkdownReader : IDraftReader
{
    private static readonly MarkdownPipeline Syntax = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Build();

    public string Format => "markdown";

    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    public Task<ReadDraft> ReadAsync(Draft draft, CancellationToken cancellation)
    {
        var source = SourceText.Of(draft);
        if (source.Problems.Any(problem => problem.Severity is Severity.Error))
            return Task.FromResult(ReadDraft.Failed(source.Problems));
        return Task.FromResult(Html(source.Body) is { } html
            ? new ReadDraft { Html = html, Fields = source.Fields, Problems = source.Problems }
            : ReadDraft.Failed(ProblemCodes.NestingTooDeep.Says(
                "Quotations, lists or emphasis are nested too deeply to read. Flatten them and upload the draft again.")));
    }

    /// <summary>Null if the text is nested deeper than Markdig's own limit.</summary>
    private static string? Html(string body)
    {
        try
        {
            return Markdig.Markdown.ToHtml(body, Syntax);
        }
        catch (ArgumentException e) when (e.Message.Contains("depth", StringComparison.OrdinalIgnoreCase)
            || e.Message.Contains("nested", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
    }
}
