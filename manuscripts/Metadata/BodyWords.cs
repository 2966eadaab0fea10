using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>A body as plain text, and how many words it has.</summary>
public static partial class BodyWords
{
    /// <summary>The text with blank lines between blocks, items and rows each on a line of their own.</summary>
    public static string Text(IElement body)
    {
        var text = new StringBuilder();
        Append(text, body);
        return Gaps().Replace(text.ToString(), "\n\n").Trim();
    }

    /// <summary>Words by Unicode's letters and digits; each ideograph counts as one.</summary>
    public static int Count(string text) => Word().Count(text);

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
                case IElement block:
                    var gap = block.LocalName is "li" or "tr" or "dt" or "dd" ? "\n" : block.LocalName is "td" or "th" ? "\t" : "\n\n";
                    text.Append(gap);
                    Append(text, block);
                    text.Append(gap);
                    break;
            }
        }
    }

    [GeneratedRegex(@"[ \t]*\n[ \t]*(?:\n[ \t]*)+")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"[\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]|(?:(?![\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF])[\p{L}\p{N}\p{M}])+(?:['’.\-](?:(?![\u3040-\u30FF\u4E00-\u9FFF])[\p{L}\p{N}\p{M}])+)*")]
    private static partial Regex Word();
}
