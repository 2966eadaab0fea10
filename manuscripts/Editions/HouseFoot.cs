using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>
/// What a page has at its foot: the house's address, its menu once more, "© 2021". Under recommended pieces it begins behind the last of
/// their names, cut-off texts and buttons.
/// </summary>
internal static class HouseFoot
{
    private const int LongestLine = 120;
    private const int Fewest = 2;

    /// <summary>How many blocks at the end of the recommendations are such a foot.</summary>
    public static int Count(IReadOnlyList<EditionBlock> blocks)
    {
        var last = -1;
        for (var at = 0; at < blocks.Count; at++)
            if (Byline.Names(blocks[at].Text).Count > 0 || RelatedLine.IsCutOff(blocks[at].Text))
                last = at;
        var foot = blocks.Skip(last + 1).Where(block => !block.IsRule && block.Text.Length > 0).ToList();
        return last >= 0 && foot.Count > 0 && foot.TrueForAll(IsLine) && (foot.Exists(IsMark) || foot.Count > Fewest)
            && !foot.Exists(IsItem)
            ? blocks.Count - last - 1
            : 0;
    }

    private static bool IsLine(EditionBlock block) => block.Text.Length <= LongestLine || IsMark(block);

    /// <summary>A title that leads elsewhere may be one more piece.</summary>
    private static bool IsItem(EditionBlock block) => block.IsTitle && block.Link is not null && block.Text.Count(c => c == ' ') > Fewest;

    private static bool IsMark(EditionBlock block) =>
        block.Text.Contains('©', StringComparison.Ordinal)
        || block.Text.Contains("rights reserved", StringComparison.OrdinalIgnoreCase)
        || Boilerplate.Is(block.Text)
        || DeskLine.Fits(block.Text)
        || block.IsImprint
        || block.Text.Count(char.IsAsciiDigit) >= 5;
}
