namespace Manuscripts.Editions;

/// <summary>Whether sections and items make a digest, or are only the headings of an ordinary piece.</summary>
internal static class EditionForm
{
    private const int MinPointers = 2;

    public static bool Fits(IReadOnlyList<SectionDraft> sections, string title, int itemsBefore, int longestAbstract)
    {
        var items = sections.SelectMany(section => section.Items).ToList();
        if (items.Count < 2 || itemsBefore > items.Count || items.Average(item => item.Words) > longestAbstract)
            return false;
        var usual = sections.Count(section => SectionNames.IsUsual(section.Heading));
        var pointers = items.Count(item => item.Points);
        if (DescribesSeries(sections, title) && usual >= 2)
            return true;
        var telling = sections.Count(section => SectionNames.IsTelling(section.Heading));
        return usual switch
        {
            >= 2 when telling > 0 => pointers >= MinPointers,
            >= 2 => pointers >= MinPointers && pointers * 3 >= items.Count * 2,
            1 => pointers >= MinPointers && pointers * 3 >= items.Count,
            _ => pointers >= 3 && pointers * 5 >= items.Count * 3 && sections.Count >= 2,
        };
    }

    /// <summary>A section "About the X Series" under a title "X: …".</summary>
    private static bool DescribesSeries(IReadOnlyList<SectionDraft> sections, string title)
    {
        var colon = title.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && sections.Any(section => section.Heading.StartsWith("About", StringComparison.OrdinalIgnoreCase)
            && section.Heading.Contains(title[..colon].Trim(), StringComparison.OrdinalIgnoreCase));
    }
}
