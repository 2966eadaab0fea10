using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Manuscripts.Readers.Markdown;

/// <summary>A picture that stands alone and has a title is a figure; the title is its caption.</summary>
internal sealed class CaptionedPictures : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer)
            renderer.ObjectRenderers.Replace<ParagraphRenderer>(new FigureRenderer());
    }

    private sealed class FigureRenderer : ParagraphRenderer
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
        {
            if (obj.Inline is not { FirstChild: LinkInline { IsImage: true, Title: { Length: > 0 } title } picture } inline
                || inline.LastChild != picture)
            {
                base.Write(renderer, obj);
                return;
            }

            picture.Title = null;
            renderer.Write("<figure>").WriteChildren(inline);
            renderer.Write("<figcaption>").WriteEscape(title).Write("</figcaption></figure>").WriteLine();
        }
    }
}
