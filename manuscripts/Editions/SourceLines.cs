using AngleSharp.Dom;
using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>
/// A paragraph's lines as they were typed: Markdown joins lines that no blank line parts, but under a title the first of them may name who
/// made the piece.
/// </summary>
internal static class SourceLines
{
    /// <summary>The first line and the rest, if the first says who or where; the paragraph as it is otherwise.</summary>
    public static IReadOnlyList<IElement> Of(IElement paragraph)
    {
        var parts = Cut(paragraph);
        return parts is [var first, var rest] && IsCredit(Form.TextOf(first)) ? [first, rest] : [paragraph];
    }

    private static bool IsCredit(string line) =>
        Byline.Names(line).Count > 0 || CreditLine.Fits(line) || NameLine.Of(line) is not null || Featuring(line);

    /// <summary>"Tribune de A", "Podcast, avec A".</summary>
    private static bool Featuring(string line) => CreditLine.Featuring(line) is not null;

    private static List<IElement> Cut(IElement paragraph)
    {
        var (first, rest) = (paragraph.Owner!.CreateElement("p"), paragraph.Owner!.CreateElement("p"));
        var isRest = false;
        foreach (var node in paragraph.ChildNodes)
        {
            if (!isRest && node is IElement { LocalName: "br" })
                isRest = first.TextContent.Trim().Length > 0;
            else if (!isRest && node is IText { Data: var data } && data.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var at
                && (first.HasChildNodes || data[..at].Trim().Length > 0))
            {
                first.AppendChild(paragraph.Owner!.CreateTextNode(data[..at]));
                rest.AppendChild(paragraph.Owner!.CreateTextNode(data[(at + 1)..]));
                isRest = true;
            }
            else
                (isRest ? rest : first).AppendChild(node.Clone());
        }

        return [.. new[] { first, rest }.Where(line => line.TextContent.Trim().Length > 0)];
    }
}
