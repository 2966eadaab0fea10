using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Model;

namespace Manuscripts.Cleaning;

/// <summary>Foreign HTML to clean HTML, in two halves: what can be read as a document, and what may be published.</summary>
internal sealed class HtmlCleaner(SanitizerGate gate)
{
    private const int MaxRounds = 6;

    private static readonly ICleaningStep[] First =
    [
        new PlainCharacters(), new Attributes(), new Images(), new Links(), new Neighbours(), new Whitespace(), new LineBreaks(),
        new Empties(), new Whitespace(), new Neighbours(),
    ];

    private static readonly ICleaningStep[] Last =
    [
        new Headings(), new Tables(), new Ids(), new Neighbours(), new LineBreaks(), new Empties(), new Whitespace(), new Neighbours(),
    ];

    /// <summary>A well-formed tree, ready to be searched for metadata; null if the HTML is over a limit.</summary>
    public IElement? Open(string html, CleaningContext context, out Problem? problem)
    {
        (var shaped, problem) = HtmlShape.Of(html, context);
        if (problem is not null)
            return null;
        if (Grows(shaped, context.Limits) is { } growth)
        {
            problem = growth;
            return null;
        }

        var body = ContentModel.Of(Parse(shaped, context));
        foreach (var step in First)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            step.Apply(body, context);
        }

        return body;
    }

    /// <summary>
    /// The clean HTML of a tree from <see cref="Open"/>, through the last gate. What one step takes away may leave another
    /// something to do, so the result is cleaned again until that changes nothing.
    /// </summary>
    public string Close(IElement body, CleaningContext context)
    {
        var html = Finish(body, context);
        for (var round = 0; round < MaxRounds; round++)
        {
            var rest = new CleaningContext(context.Limits, context.Address, context.Cancellation);
            if (Open(html, rest, out _) is not { } again || Finish(again, rest) is var settled && settled == html)
                return html;
            html = settled;
        }
        return html;
    }

    /// <summary>Both halves at once, for HTML that holds no metadata.</summary>
    public (string Html, Problem? Problem) Clean(string html, CleaningContext context) =>
        Open(html, context, out var problem) is { } body ? (Close(body, context), null) : ("", problem);

    private string Finish(IElement body, CleaningContext context)
    {
        foreach (var step in Last)
            step.Apply(body, context);
        return gate.Pass(HtmlWriter.Inner(body)).Trim();
    }

    /// <summary>
    /// What the shaped HTML becomes may still be more than it says: links are made again in each block that they are left open in.
    /// </summary>
    private static Problem? Grows(string html, IntakeOptions limits) =>
        HtmlNesting.Measure(html, limits.MaxNesting * 2, limits.MaxElements * 2) is var (depth, elements)
        && (depth > limits.MaxNesting * 2 || elements > limits.MaxElements * 2)
            ? ProblemCodes.TooManyElements.Says(
                $"The draft becomes more than {limits.MaxElements} elements. Close every tag where its text ends, or save the draft in a "
                + "simpler form."
            )
            : null;

    private static IElement Parse(string html, CleaningContext context) =>
        new HtmlParser(new HtmlParserOptions { OnCreated = (_, _) => context.Cancellation.ThrowIfCancellationRequested() })
            .ParseDocument("<!doctype html><html><body>" + html)
            .Body!;
}
