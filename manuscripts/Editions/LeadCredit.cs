using AngleSharp.Dom;
using Manuscripts.Editions.Attributions;
using Manuscripts.Language;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>
/// Who made an item, and where it appeared, before its blurb in the same line: "by A and B (Pier Review). What they found …", "– A, Pier
/// Review. What …".
/// </summary>
internal static class LeadCredit
{
    private const int MaxLength = 140;

    /// <summary>Null if the text does not begin so.</summary>
    public static Attribution? Read(AbstractText text, IElement block)
    {
        if (text.Text.Length == 0 || Sentences.Of(text.Text).First() is not { Length: <= MaxLength } sentence)
            return null;
        var first = sentence.TrimEnd('.', ' ', '\n');
        var bracket = first.IndexOf(" (", StringComparison.Ordinal);
        var outlet = bracket > 0 ? OutletLabel.InBrackets(first[(bracket + 1)..], afterNames: true) : null;
        if (first.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
            return NameList.SplitStrictly(outlet is null ? first[3..] : first[3..bracket]) is { Count: > 0 } names
                ? new Attribution(names, outlet) : null;
        if (first.Length == text.Text.TrimEnd('.', ' ').Length)
            return null;
        var line = block.Owner!.CreateElement("p");
        line.TextContent = first;
        return CreditLine.Read(new AbstractText([line])) is { } credit && (credit.Authors.Count > 0 || text.IsEmphasisedAt(0)
            || KnownOutlets.Contains(first))
            ? credit
            : null;
    }
}
