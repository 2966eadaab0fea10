using AngleSharp.Dom;

namespace Manuscripts.Cleaning;

/// <summary>Removes the line breaks at the edges of blocks, in one pass: there they show nothing.</summary>
internal sealed class LineBreaks : ICleaningStep
{
    public void Apply(IElement body, CleaningContext context)
    {
        if (body.QuerySelector("br") is null)
            return;
        var line = new Line();
        Walk(body, line);
        line.End();
    }

    private static void Walk(INode parent, Line line)
    {
        foreach (var node in parent.ChildNodes.ToList())
        {
            switch (node)
            {
                case IText text:
                    line.Text(text.Data);
                    break;
                case IElement { LocalName: "br" } br:
                    line.Break(br);
                    break;
                case IElement { LocalName: "img" }:
                    line.Content();
                    break;
                case IElement inline when Vocabulary.Inline.Contains(inline.LocalName):
                    Walk(inline, line);
                    break;
                case IElement block:
                    line.End();
                    Walk(block, line);
                    line.End();
                    break;
            }
        }
    }

    private sealed class Line
    {
        private readonly List<IElement> _pending = [];
        private bool _hasContent;

        public void Text(string text)
        {
            if (!string.IsNullOrWhiteSpace(text))
                Content();
        }

        public void Content()
        {
            _hasContent = true;
            _pending.Clear();
        }

        public void Break(IElement br)
        {
            if (_hasContent)
                _pending.Add(br);
            else
                br.Remove();
        }

        public void End()
        {
            _pending.ForEach(br => br.Remove());
            _pending.Clear();
            _hasContent = false;
        }
    }
}
