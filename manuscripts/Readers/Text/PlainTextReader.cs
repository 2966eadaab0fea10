using Model;

namespace Manuscripts.Readers.Text;

/// <summary>Plain text, with or without front matter.</summary>
internal sealed class PlainTextReader : IDraftReader
{
    public string Format => "text";

    public IReadOnlyList<string> Extensions { get; } = [".txt"];

    public bool IsText => true;

    public Task<ReadDraft> ReadAsync(Draft draft, CancellationToken cancellation)
    {
        var source = SourceText.Of(draft);
        if (source.Problems.Any(problem => problem.Severity is Severity.Error))
            return Task.FromResult(ReadDraft.Failed(source.Problems));
        var (printed, sheets) = PrintedPages.Take(source.Body);
        var (text, comments) = TextComments.Take(printed);
        var (blocks, top) = PageTop.Take(TextBlocks.Of(NumberedLinks.Resolve(text), cancellation));
        var html = TextHtml.Write(TextHeadings.Find(blocks));
        return Task.FromResult(new ReadDraft
        {
            Html = html,
            Fields = source.Fields,
            Problems = source.Problems,
            Hints = source.Hints,
            LeftOut =
            [
                .. comments.Select(comment => (ProblemCodes.CommentsLeftOut, comment)),
                .. source.LeftOut,
                .. sheets.Select(line => (ProblemCodes.PageLeftOut, line)),
                .. top.Select(line => (ProblemCodes.PageLeftOut, line)),
            ],
        });
    }
}
