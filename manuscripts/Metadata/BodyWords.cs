using System.Text;
using AngleSharp.Dom;
using Manuscripts.Language;

namespace Manuscripts.Metadata;

/// <summary>A body as plain text, and how many words it has.</summary>
public static class BodyWords
{
    /// <summary>The text with blank lines between blocks, items and rows each on a line of their own.</summary>
    public static string Text(IElement body)
    {
        var text = new StringBuilder();
        Append(text, body);
        return WithoutGaps(text.ToString());
    }

    /// <summary>
    /// Words by Unicode's letters, marks and digits, with apostrophes, points and hyphens inside them; each ideograph counts as one.
    /// </summary>
    public static int Count(string text) => Words.Count(text);

    /// <summary>The words of a text in their order.</summary>
    public static IEnumerable<string> Of(string text) => Words.Of(text);

    private static void Append(StringBuilder text, INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            switch (node)
            {
                case IText { Data: var data }:
                    text.Append(data);
                    break;
                case IElement { LocalName: "br" }:
                    text.Append('\n');
                    break;
                case IElement inline when Cleaning.Vocabulary.Inline.Contains(inline.LocalName):
                    Append(text, inline);
                    break;
                case IElement { LocalName: "script" or "style" or "template" or "noscript" }:
                    break;
                case IElement block:
                    var gap = block.LocalName is "li" or "tr" or "dt" or "dd" ? "\n" : block.LocalName is "td" or "th" ? "\t" : "\n\n";
                    text.Append(gap);
                    Append(text, block);
                    text.Append(gap);
                    break;
            }
        }
    }

    /// <summary>At most one empty line in a row, no blanks around it.</summary>
    private static string WithoutGaps(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var rest = text.AsSpan(at).IndexOf('\n');
            kept.Append(text, at, rest < 0 ? text.Length - at : rest);
            if (rest < 0)
                break;
            at += rest;

            var (end, breaks) = (at, 0);
            for (var i = at; i < text.Length && text[i] is '\n' or ' ' or '\t'; i++)
                (end, breaks) = text[i] == '\n' ? (i, breaks + 1) : (end, breaks);
            if (breaks < 2)
            {
                kept.Append('\n');
                continue;
            }

            while (kept.Length > 0 && kept[^1] is ' ' or '\t')
                kept.Length--;
            kept.Append("\n\n");
            at = end;
            while (at + 1 < text.Length && text[at + 1] is ' ' or '\t')
                at++;
        }

        return kept.ToString().Trim();
    }
}
