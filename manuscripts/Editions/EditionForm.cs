namespace Manuscripts.Editions;

/// <summary>Whether sections and items make a digest, or are only the headings of an ordinary piece.</summary>
internal static class EditionForm
{
    private const int MinPointers = 2;
    private const int LeastAlone = 4;
    private const int LeastSigned = 5;
    private const int LeastKinds = 3;
    private const int LongestSigned = 120;
    private const int LeastEssay = 150;
    private const int LongestItem = 300;

    /// <param name="before">How many words stand before the first section.</param>
    /// <param name="saysSo">Whether the text calls itself an edition of the series that its title names.</param>
    public static bool Fits(IReadOnlyList<SectionDraft> sections, string title, int longestAbstract, int before, bool saysSo)
    {
        var items = sections.SelectMany(section => section.Items).ToList();
        var pointers = items.Count(item => item.Points);
        // The house's own reports name nobody, and what stands between the items need not be understood.
        if (saysSo && pointers >= MinPointers && pointers * 5 >= items.Count * 2 && items.Average(item => item.Words) <= longestAbstract)
            return true;
        if (
            items.Count < 2
            || items.Average(item => item.Words) > longestAbstract
            || sections.Count(section => section.Items.Count == 0 && section.Intro.Count == 0) > 1
        )
            return false;
        // The days of a chronicle.
        if (items.Count(item => IsDay(item.Title)) * 2 > items.Count)
            return false;
        if (IsOneText(items) || IsMostlyText(sections, items) || IsEssayOverList(sections, items, before))
            return false;
        var unnamed = sections[0].Heading.Length == 0 ? sections[0].Items : [];
        if (unnamed.Count > 0 && unnamed.Count(item => item.Points) * 2 < unnamed.Count)
            return false;
        if (unnamed.Count == items.Count)
            return (Metadata.MetadataReader.SeriesPrefix(title) is not null || IsNumbered(title) || AreSigned(items))
                && items.Count >= 3
                && pointers * 5 >= items.Count * 4
                && items.Count(item => item.Outlet is not null || item.Authors.Count > 0) * 2 >= items.Count;
        // "About this site" is a part of anything.
        var usual = sections.Count(section => SectionNames.IsUsual(section.Heading)
            && (!SectionNames.IsProse(section.Heading) || SectionNames.IsNews(section.Heading)));
        if (unnamed.Count > 0 && usual == 0)
            return pointers == items.Count && pointers >= LeastAlone && items.Count(item => item.Words > 0) * 2 >= items.Count
                && (Metadata.MetadataReader.SeriesPrefix(title) is not null || IsNumbered(title));
        if (DescribesSeries(sections, title) && usual >= 2)
            return true;
        var telling = sections.Count(section => SectionNames.IsTelling(section.Heading));
        return usual switch
        {
            >= 2 when telling > 0 => pointers >= MinPointers,
            >= 2 => pointers >= MinPointers && pointers * 3 >= items.Count * 2,
            1 => pointers >= MinPointers && pointers * 3 >= items.Count,
            _ => pointers >= 3
                && (items.Exists(item => item.Authors.Count > 0 || item.Outlet is not null) || pointers == items.Count)
                && pointers * 5 >= items.Count * 3
                // A heading over each is how an article goes through what it reviews.
                && sections.Count >= 2 && items.Count > sections.Count(section => section.Items.Count > 0),
        };
    }

    /// <summary>Titles that all lead elsewhere, with those who made them and with outlets: no title need say that it is a digest.</summary>
    private static bool AreSigned(List<ItemDraft> items) =>
        items.Count >= LeastSigned && items.TrueForAll(item => item.Url is not null && item.Words is > 0 and <= LongestSigned)
        && items.Count(item => item.Authors.Count > 0) * 3 >= items.Count * 2
        && (items.Count(item => item.Outlet is not null) * 3 >= items.Count
            || (items.TrueForAll(item => item.Medium is not null) && items.Select(item => item.Medium).Distinct().Count() >= LeastKinds));

    /// <summary>A text under a list, of the books that it reviews: one of the items has nearly all words.</summary>
    private static bool IsOneText(List<ItemDraft> items) =>
        items.Max(item => item.Words) is > LongestItem and var most && most > 3 * (items.Sum(item => item.Words) - most);

    /// <summary>An essay with a list of what else to read at its end: its other parts hold text, and more of it.</summary>
    private static bool IsMostlyText(IReadOnlyList<SectionDraft> sections, List<ItemDraft> items) =>
        sections.Where(section => section.Items.Count == 0 && !SectionNames.IsProse(section.Heading)).ToList() is { Count: > 1 } parts
        && parts.Sum(part => part.Intro.Sum(block => Metadata.BodyWords.Count(block.TextContent))) > items.Sum(item => item.Words);

    /// <summary>The same where the essay has no parts: one list, with hardly a word about what it names.</summary>
    private static bool IsEssayOverList(IReadOnlyList<SectionDraft> sections, List<ItemDraft> items, int before) =>
        before >= LeastEssay && before > 3 * items.Sum(item => item.Words)
        && sections.Count(section => section.Items.Count > 0 && section.Heading.Length > 0) == 1
        && sections.All(section => section.Heading.Length > 0);

    private static bool IsDay(string title) =>
        (title.Length == 4 && title.All(char.IsAsciiDigit))
        || Metadata.WrittenDate.Find(title.TrimEnd('.')) is not null || Metadata.WrittenDate.IsMonthOfYear(title.TrimEnd('.'))
        || (title.TrimEnd('.').Split(' ') is [var one, var other]
            && (Metadata.WrittenDate.IsMonth(one) || Metadata.WrittenDate.IsMonth(other)) && (one + other).Any(char.IsAsciiDigit));

    /// <summary>"Grid Notes No. 12": a number of a series.</summary>
    private static bool IsNumbered(string title) => NumberedSeries(title) is not null;

    /// <summary>"Research Digest No. 18", "Signal #31": the series without the number of its issue, or its year.</summary>
    public static string WithoutNumber(string series)
    {
        var words = series.Split(' ').ToList();
        if (words.Count > 1 && words[^1].TrimStart('#') is var number && number.Length > 0 && number.All(char.IsDigit))
            words.RemoveAt(words.Count - 1);
        while (words.Count > 1 && words[^1].Trim('.', ',', '#', '|') is "No" or "no" or "Nr" or "Issue" or "issue" or "Number" or "Vol"
            or "Ausgabe" or "numéro" or "n°" or "N°" or "Nº" or "núm" or "")
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words).TrimEnd(',', '|', '–', ' ');
    }

    /// <summary>The series in such a title; null if the title has no number.</summary>
    public static string? NumberedSeries(string title) =>
        title.Split(' ') is [.. var name, "No." or "no." or "Issue" or "Nr." or "Number" or "#", var number] && number.All(char.IsDigit)
        && name.Length > 0
            ? string.Join(' ', name).TrimEnd(',', '|', '–', ' ')
            : null;

    /// <summary>A section "About the X Series" under a title "X: …".</summary>
    private static bool DescribesSeries(IReadOnlyList<SectionDraft> sections, string title)
    {
        var colon = title.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && sections.Any(section => section.Heading.StartsWith("About", StringComparison.OrdinalIgnoreCase)
            && section.Heading.Contains(title[..colon].Trim(), StringComparison.OrdinalIgnoreCase));
    }
}
