using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Readers.Html;

/// <summary>The title of a page by its <c>title</c> element, without the site's name after it.</summary>
internal static class SiteTitle
{
    private const int FewWords = 3;
    private const int Reach = 40;
    private const int LongestTitle = 140;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " / ", "_"];

    public static string? Of(IHtmlDocument page)
    {
        if (PageHints.First(page.Title) is not { } title || PlaceholderTitle.Is(title))
            return null;
        if (OfSeries(page) is { } whole)
            return whole;
        if (
            page.QuerySelectorAll("h1") is { Length: 1 } heads
            && PageHints.First(heads[0].TextContent) is { } head
            && head.Split(' ').Length >= FewWords
            && (title.Contains(head, StringComparison.OrdinalIgnoreCase) || IsFileName(title))
        )
            return head;
        foreach (var separator in Separators)
            if (title.LastIndexOf(separator, StringComparison.Ordinal) is var at and > 0 && title[..at].Split(' ').Length >= FewWords)
                return title[..at].Trim();
        return title;
    }

    /// <summary>"my_piece_v2": what a program calls a page that nobody gave a title.</summary>
    private static bool IsFileName(string title) =>
        !title.Contains(' ', StringComparison.Ordinal) && title.AsSpan().ContainsAny('_', '-', '.');

    /// <summary>
    /// The only heading of its level within the article, where the <c>title</c> element shares no word with it: pages of small sites all
    /// carry the site's name there.
    /// </summary>
    public static string? Instead(IHtmlDocument page)
    {
        if (Of(page) is not { } found || !Separators.Any(mark => page.Title!.Contains(mark, StringComparison.Ordinal))
            || page.QuerySelectorAll("h1") is not { Length: 1 } heads || heads[0].Closest("article, main") is null
            || PageHints.First(heads[0].TextContent) is not { Length: <= LongestTitle } head || head.Split(' ').Length < FewWords)
            return null;
        var words = Words(found).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Words(head).Any(words.Contains) ? null : head;
    }

    private static IEnumerable<string> Words(string text) => Language.Words.Of(text).Where(word => word.Length > 3);

    /// <summary>
    /// The title on a page that is called by its series, or its site and its series, alone: "Tide: The Weir" where the <c>title</c> element
    /// says "Tide"; null if none begins so.
    /// </summary>
    public static string? OfSeries(IHtmlDocument page)
    {
        var names = page.Title?.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return page.GetDescendants().OfType<IElement>()
            .Where(element => element.LocalName is "h1" or "h2" or "h3" or "p" or "b" or "strong")
            .Take(Reach).Select(line => PageHints.First(line.TextContent))
            .FirstOrDefault(line => line is { Length: <= LongestTitle } && line[^1] is not '.'
                && names.Any(name => line.StartsWith($"{name}: ", StringComparison.Ordinal)));
    }
}
