using Manuscripts.Metadata;

namespace Manuscripts.Readers.Text;

/// <summary>
/// What a text that was copied from a page has above its title: "Skip to content", the house's name, the menu, where the page is. A short
/// line is a menu's only beside others, or after such a mark.
/// </summary>
internal static class PageTop
{
    private static readonly HashSet<string> MenuWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "About", "About us", "Home", "Search", "Events", "Research", "Experts", "People", "Contact", "Publications", "Programs",
            "Programmes",
        "News", "Blog", "Menu", "Donate", "Subscribe", "Our Work", "Media", "Topics", "Newsletter", "Log in",
        "Press", "Support", "Reports", "Commentary", "Podcasts", "Store", "Join",
    };

    private const int Reach = 15;
    private const int LeastMenu = 4;
    private const int LongestEntry = 30;
    private const int MaxEntryWords = 4;

    /// <summary>The text without it, and its lines.</summary>
    public static (IReadOnlyList<TextBlock> Kept, IReadOnlyList<string> Lines) Take(IReadOnlyList<TextBlock> blocks)
    {
        var top = blocks.Take(Reach).TakeWhile(block => block is TextBlock.Paragraph).Select(block =>
            ((TextBlock.Paragraph)block).Text).ToList();
        var mark = top.FindLastIndex(line => IsMark(line)) + 1;
        var entries = top.Skip(mark).TakeWhile(IsEntry).Count();
        var end = mark > 0 || (entries >= LeastMenu && top.Take(entries).Any(MenuWords.Contains)) ? mark + entries : 0;
        // Straight over names or a text, the last of the short lines is the title.
        if (end > mark && (end == top.Count || !(TitleForm.Fits(top[end]) || WrittenDate.Find(top[end]) is not null)))
            end--;
        // An underlined line is the title, whatever short lines stand over it.
        if (end == 0 && top.Count is > 0 and <= 3 && top.TrueForAll(line => line.Length <= LongestEntry)
            && blocks.Skip(top.Count).FirstOrDefault() is TextBlock.Heading)
            end = top.Count;
        return end == 0 ? (blocks, []) : ([.. blocks.Skip(end)], [.. top.Take(end)]);
    }

    private static bool IsMark(string line) =>
        IsMenuInOneLine(line) ||
        line.StartsWith("Skip to ", StringComparison.OrdinalIgnoreCase) && line.Length < 40
        || (line.Length < 100 && (line.Split(" > ").Length > 2 || line.Split(" › ").Length > 2 || line.Split(" » ").Length > 2
            || line.Split(" / ").Length > 2
            || line.StartsWith("Home / ", StringComparison.Ordinal)));

    /// <summary>"Research Experts Events Press Donate": nothing but what menus lead to.</summary>
    private static bool IsMenuInOneLine(string line) =>
        line.Length < 100 && line.Split([' ', '|', '·', '\t'], StringSplitOptions.RemoveEmptyEntries) is { Length: >= 3 } words
        && words.All(MenuWords.Contains);

    private static bool IsEntry(string line) =>
        line.Length <= LongestEntry && line.Split(' ').Length <= MaxEntryWords && !line.Any(c => char.IsDigit(c)
            || c is ':' or '.' or ',' or '?' or '|')
        && Byline.Names(line).Count == 0;
}
