using System.Text;
using AngleSharp.Dom;

namespace Manuscripts.Cleaning;

/// <summary>Runs of spaces and line ends become one space, none at the edges of a block; preformatted text stays as it is.</summary>
internal sealed class Whitespace : ICleaningStep
{
    private const char NoBreak = '\u00A0';

    public void Apply(IElement body, CleaningContext context)
    {
        var state = new State();
        Walk(body, state);
        state.EndBlock();
    }

    private static void Walk(INode parent, State state)
    {
        foreach (var node in parent.ChildNodes.ToList())
        {
            if (node is IText text)
                state.Collapse(text);
            else if (node is IElement { LocalName: "pre" })
                state.EndBlock();
            else if (node is IElement { LocalName: "br" })
                state.EndBlock();
            else if (node is IElement { LocalName: "img" })
                state.Object();
            else if (node is IElement inline && Vocabulary.Inline.Contains(inline.LocalName))
                Walk(inline, state);
            else
                Block(node, state);
        }
    }

    private static void Block(INode block, State state)
    {
        state.EndBlock();
        Walk(block, state);
        state.EndBlock();
    }

    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create("\t\n\r\f\u00A0");

    private sealed class State
    {
        private bool _afterSpace = true;
        private IText? _last;

        public void Collapse(IText text)
        {
            var data = text.Data;
            if (IsPlain(data))
            {
                _afterSpace = data[^1] == ' ';
                _last = text;
                return;
            }

            var kept = new StringBuilder(data.Length);
            for (var i = 0; i < data.Length; i++)
            {
                var c = data[i];
                if (c is not (' ' or '\t' or '\n' or '\r' or '\f' or NoBreak))
                {
                    kept.Append(c);
                    _afterSpace = false;
                }
                else if (!_afterSpace)
                {
                    kept.Append(c == NoBreak && !IsSpaceAt(data, i + 1) ? NoBreak : ' ');
                    _afterSpace = true;
                }
            }

            Replace(text, kept.ToString());
        }

        public void Object()
        {
            _afterSpace = false;
            _last = null;
        }

        public void EndBlock()
        {
            if (_last is not null)
                Replace(_last, _last.Data.TrimEnd(' ', NoBreak));
            _last = null;
            _afterSpace = true;
        }

        /// <summary>Most text needs nothing: single blanks between words, none where one stands already.</summary>
        private bool IsPlain(string data) =>
            data.Length > 0
            && !data.AsSpan().ContainsAny(Blanks)
            && !data.Contains("  ", StringComparison.Ordinal)
            && !(data[0] == ' ' && _afterSpace);

        private void Replace(IText text, string data)
        {
            if (data != text.Data)
                text.Data = data;
            if (data.Length > 0)
                _last = text;
        }

        private static bool IsSpaceAt(string data, int i) => i < data.Length && data[i] is (' ' or '\t' or '\n' or '\r' or NoBreak);
    }
}
