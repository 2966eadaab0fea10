using AngleSharp.Html.Dom;

namespace Manuscripts.Readers.Html;

/// <summary>What an HTML draft is: a piece of HTML, a document that a writing program saved, or a page saved from a site.</summary>
internal enum PageKind
{
    Fragment,
    Document,
    SitePage,
}

internal static class PageKinds
{
    /// <summary>What stands around an article on a site.</summary>
    private const string Surroundings =
        "nav, header, footer, aside, script[src], form, link[rel~='stylesheet'][href], meta[property^='og:'], script[type='application/ld+json'], [role='navigation']";

    private static readonly string[] WritingPrograms = ["microsoft word", "libreoffice", "openoffice", "google docs", "pandoc", "pages", "apple", "wps"];

    public static PageKind Of(string html, IHtmlDocument page)
    {
        var isWhole = html.Contains("<html", StringComparison.OrdinalIgnoreCase) || html.Contains("<body", StringComparison.OrdinalIgnoreCase) || html.Contains("<head", StringComparison.OrdinalIgnoreCase);
        if (!isWhole)
            return PageKind.Fragment;
        var generator = page.QuerySelector("meta[name='generator' i]")?.GetAttribute("content")?.ToLowerInvariant() ?? "";
        var isWritten = WritingPrograms.Any(generator.Contains)
            || html.Contains("urn:schemas-microsoft-com:office", StringComparison.OrdinalIgnoreCase)
            || page.QuerySelector("body.doc-content, [class*='lst-kix'], [id^='docs-internal-guid']") is not null;
        return !isWritten && page.QuerySelector(Surroundings) is not null ? PageKind.SitePage : PageKind.Document;
    }
}
