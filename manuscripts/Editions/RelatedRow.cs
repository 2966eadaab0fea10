using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>Recommended pieces in one line: several parted by bars, and what stands behind a title.</summary>
internal static class RelatedRow
{
    private static readonly string[] Bars = [" · ", " | ", " • "];
    private static readonly string[] Credits = [", by ", " — by ", " – by ", " — ", " – "];

    /// <summary>"Tide: The Weir · Tide: The Lock" as a block each; any other block as it is.</summary>
    public static IEnumerable<EditionBlock> Part(EditionBlock block)
    {
        var parts = block.Text.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || MetadataReader.SeriesPrefix(parts[0]) is not { } series
            || !parts.All(part => part.StartsWith($"{series}:", StringComparison.Ordinal)))
            return [block];
        return parts.Select(part =>
        {
            var line = block.Element.Owner!.CreateElement("p");
            if (block.Element.QuerySelectorAll("a[href]").FirstOrDefault(link => link.TextContent.Trim() == part) is { } link)
                line.AppendChild(link.Clone());
            else
                line.TextContent = part;
            return new EditionBlock(line, part, EditionBlock.Linked);
        });
    }

    /// <summary>"Tide: The Weir (Ada Quist)", "Tide: The Weir, by Ada Quist", "Tide: The Weir (May 2021)", parted.</summary>
    public static (string Title, IReadOnlyList<string> Names, string Credit) Credited(string title)
    {
        if (title.EndsWith(')') && title.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var at
            && title[(at + 2)..^1] is var within
            && (NameList.SplitStrictly(within) is { Count: > 0 } || WrittenDate.EndsIn(within) || WrittenDate.Find(within) is not null))
            return (title[..at], NameList.SplitStrictly(within), title[at..]);
        foreach (var mark in Credits)
            if (title.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase) is > 0 and var behind
                && NameList.SplitStrictly(title[(behind + mark.Length)..]) is { Count: > 0 } names)
                return (title[..behind], names, title[behind..]);
        return (title, [], "");
    }
}
