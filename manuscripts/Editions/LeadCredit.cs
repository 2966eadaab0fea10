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

    /// <summary>Whether a text begins with "by" and names in a sentence of their own.</summary>
    public static bool IsNames(string text) =>
        text.TrimStart(' ', ',') is var bare && bare.StartsWith("by ", StringComparison.Ordinal)
        && Sentences.Of(bare).First() is { Length: <= MaxLength } sentence
        && NamesAndPlace.Read(sentence[3..], _ => true) is { Authors.Count: > 0 };

    /// <summary>Null if the text does not begin so.</summary>
    public static Attribution? Read(AbstractText text, IElement block)
    {
        if (text.Text.Length == 0 || Sentences.Of(text.Text).First() is not { Length: <= MaxLength } sentence)
            return null;
        var first = sentence.TrimEnd('.', ' ', '\n');
        if (first.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
            return NamesAndPlace.Read(first[3..], text.IsEmphasised);
        if (BeforeDash(first) is { } names)
            return new Attribution(names, null);
        if (first.Length == text.Text.TrimEnd('.', ' ').Length)
            return null;
        var line = block.Owner!.CreateElement("p");
        line.TextContent = first;
        return CreditLine.Read(new AbstractText([line])) is { } credit && (credit.Authors.Count > 0 || text.IsEmphasisedAt(0)
            || (KnownOutlets.Contains(first) && !MediumWords.Is(first)))
            ? credit
            : null;
    }

    /// <summary>"A and B – What they found": names, and after a dash the blurb.</summary>
    private static IReadOnlyList<string>? BeforeDash(string sentence)
    {
        foreach (var mark in (ReadOnlySpan<string>)[" – ", " — "])
            if (sentence.IndexOf(mark, StringComparison.Ordinal) is > 0 and var dash
                && sentence[(dash + mark.Length)..] is { Length: > 10 } blurb && char.IsUpper(blurb[0])
                && NameList.SplitStrictly(sentence[..dash]) is { Count: > 0 } names && !CreditLine.MayBeOutlet(blurb))
                return names;
        return null;
    }
}
