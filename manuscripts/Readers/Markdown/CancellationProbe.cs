using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;

namespace Manuscripts.Readers.Markdown;

/// <summary>
/// Lets a draft's time limit end Markdig's work: asked at every mark in the text, it stops when the time is over, and else does
/// nothing.
/// </summary>
internal sealed class CancellationProbe : InlineParser, IMarkdownExtension
{
    public static readonly object Key = new();

    public CancellationProbe() => OpeningCharacters = ['[', ']', '!', '*', '_', '`', '<', '&', '~', '|', '\\'];

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, this);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Context?.Properties.TryGetValue(Key, out var token) == true)
            ((CancellationToken)token).ThrowIfCancellationRequested();
        return false;
    }
}
