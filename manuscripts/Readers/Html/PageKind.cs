using AngleSharp.Html.Dom;

namespace Manuscripts.Readers.Html;

/// <summary>What an HTML draft is.</summary>
internal enum PageKind
{
    /// <summary>A piece of HTML.</summary>
    Fragment,

    /// <summary>What a writing program saved.</summary>
    Document,

    /// <summary>A whole page by itself, with nothing around its text.</summary>
    PlainPage,

    /// <summary>A page saved from a site: its text is one part of it.</summary>
    SitePage,
}

internal static class PageKinds
{
    /// <summary>What stands around an article on a site.</summary>
    private static readonly string[] Surroundings =
    [
        "nav, [role='navigation']", "header", "footer", "aside", "script[src]", "form", "link[rel~='stylesheet'][href]",
        "meta[property^='og:']", "script[type='application/ld+json']",
    ];

    private static readonly string[] WritingPrograms =
    [
        "microsoft word", "libreoffice", "openoffice", "google docs", "pandoc", "pages", "apple", "wps",
    ];

    public static PageKind Of(string html, IHtmlDocument page)
    {
        var isWhole =
            html.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || html.Contains("<body", StringComparison.OrdinalIgnoreCase)
            || html.Contains("<head", StringComparison.OrdinalIgnoreCase);
        if (!isWhole)
            return PageKind.Fragment;
        var around = Surroundings.Count(selector => page.QuerySelector(selector) is not null);
        if (IsWritten(html, page, isPasted: around > 2))
            return PageKind.Document;
        return around > 0 ? PageKind.SitePage : PageKind.PlainPage;
    }

    /// <summary>
    /// What was pasted from a writing program into a site's page carries the program's marks, too, but not on the page itself.
    /// </summary>
    private static bool IsWritten(string html, IHtmlDocument page, bool isPasted)
    {
        var generator = page.QuerySelector("meta[name='generator' i]")?.GetAttribute("content")?.ToLowerInvariant() ?? "";
        if (WritingPrograms.Any(generator.Contains) || page.Body?.ClassList.Contains("doc-content") == true)
            return true;
        return !isPasted
            && (
                html.Contains("urn:schemas-microsoft-com:office", StringComparison.OrdinalIgnoreCase)
                || page.QuerySelector("[class*='lst-kix'], [id^='docs-internal-guid']") is not null
            );
    }
}
