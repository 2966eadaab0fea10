using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>What a block of a header says.</summary>
internal static class HeaderText
{
    /// <summary>The block's words without the numbers of its footnotes.</summary>
    public static string Of(IElement block)
    {
        if (block.QuerySelector("a.footnote-ref, sup") is null)
            return FrontText.Of(block);
        var plain = (IElement)block.Clone();
        foreach (
            var reference in plain
                .QuerySelectorAll("a.footnote-ref, sup")
                .Where(mark => mark.LocalName is "a" || mark.TextContent.All(c => !char.IsLetter(c)) || IsLetterOfNote(mark))
                .ToList()
        )
            reference.Remove();
        return FrontText.Of(plain).Trim();
    }

    /// <summary>"Quist<sup>a</sup>, Celik<sup>b,*</sup>": a letter that leads to a house, not the end of a number or title.</summary>
    private static bool IsLetterOfNote(IElement mark) =>
        mark.TextContent.Split(',').All(part => part.Trim() is [>= 'a' and <= 'h'] or "*" or "") && mark.TextContent.Length < 8
        && mark.PreviousSibling?.TextContent is [.., var before] && char.IsLower(before);

    /// <summary>Whether two lines have the same letters and figures, whatever stands between them.</summary>
    public static bool IsSame(string one, string? other) =>
        other is not null && string.Equals(Letters(one), Letters(other), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit)]);
}
