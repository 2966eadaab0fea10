using System.Text;
using AngleSharp.Dom;

namespace Manuscripts.Editions.Attributions;

/// <summary>The text of an abstract, and where its linked and emphasised words stand: an outlet's name is often one of them.</summary>
internal sealed class AbstractText
{
    /// <summary>Attributions stand near the start or the end of an abstract; a longer text is none.</summary>
    private const int MaxLength = 6000;

    private readonly List<(int Start, int Length, string? Href)> _spans = [];

    public AbstractText(IEnumerable<IElement> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            if (text.Length > 0)
                text.Append('\n');
            Append(text, block);
        }

        Text = text.ToString(0, Math.Min(text.Length, MaxLength));
        _spans.RemoveAll(span => span.Start + span.Length > Text.Length);
    }

    public string Text { get; }

    /// <summary>The linked or emphasised words that start at a place; null if none do.</summary>
    public string? MarkedAt(int start) =>
        _spans.Where(span => span.Start == start).Select(span => Text.Substring(span.Start, span.Length).Trim()).FirstOrDefault();

    /// <summary>Whether emphasised words, as the names of papers are, start at a place.</summary>
    public bool IsEmphasisedAt(int start) => _spans.Exists(span => span.Start == start && span.Href is null);

    /// <summary>The emphasised words, in order.</summary>
    public IEnumerable<(int Start, string Words)> Emphasised => _spans.Where(span => span.Href is null).OrderBy(span => span.Start)
        .Select(span => (span.Start, Text.Substring(span.Start, span.Length).Trim()));

    /// <summary>Whether a place is within emphasised words.</summary>
    public bool IsInEmphasis(int at) => _spans.Exists(span => span.Href is null && span.Start <= at && at < span.Start + span.Length);

    /// <summary>Whether just these words are emphasised somewhere.</summary>
    public bool IsEmphasised(string words) =>
        _spans.Exists(span => span.Href is null && Text.Substring(span.Start, span.Length).Trim() == words);

    /// <summary>Where the first link stands; null if there is none.</summary>
    public (int Start, int End)? FirstLink =>
        _spans.Where(span => span.Href is not null).OrderBy(span => span.Start)
            .Select(span => ((int, int)?)(span.Start, span.Start + span.Length)).FirstOrDefault();

    public IReadOnlyList<(string Text, string Href)> Links =>
        [.. _spans.Where(span => span.Href is not null).Select(span => (Text.Substring(span.Start, span.Length), span.Href!))];

    private void Append(StringBuilder text, INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText { Data: var data })
            {
                text.Append(data.Replace('\n', ' '));
            }
            else if (node is IElement element)
            {
                var start = text.Length;
                Append(text, element);
                if (element.LocalName is "a" or "em" or "cite" && text.Length > start)
                    _spans.Add((start, text.Length - start, element.GetAttribute("href")));
            }
        }
    }
}
