using AngleSharp.Html.Dom;

namespace Manuscripts.Readers.Html;

/// <summary>The title of a page by its <c>title</c> element, without the site's name after it.</summary>
internal static class SiteTitle
{
    private const int FewWords = 3;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " / ", "_"];

    public static string? Of(IHtmlDocument page)
    {
        if (PageHints.First(page.Title) is not { } title)
            return null;
        if (
            page.QuerySelectorAll("h1") is { Length: 1 } heads
            && PageHints.First(heads[0].TextContent) is { } head
            && head.Split(' ').Length >= FewWords
            && title.Contains(head, StringComparison.OrdinalIgnoreCase)
        )
            return head;
        foreach (var separator in Separators)
            if (title.LastIndexOf(separator, StringComparison.Ordinal) is var at and > 0 && title[..at].Split(' ').Length >= FewWords)
                return title[..at].Trim();
        return title;
    }
}
