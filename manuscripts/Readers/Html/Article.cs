using AngleSharp.Html.Dom;
using SmartReader;

namespace Manuscripts.Readers.Html;

/// <summary>Finds the article in a page saved from a site, by SmartReader, a port of the Readability of Firefox.</summary>
internal static class Article
{
    /// <summary>An address that leads nowhere (RFC 6761, 6.4): SmartReader wants one to make links whole.</summary>
    private const string NoAddress = "https://draft.invalid/";

    /// <summary>The article's HTML; null if none is found.</summary>
    public static string? Find(IHtmlDocument page, CancellationToken cancellation)
    {
        using var reader = new Reader(NoAddress, page) { ClassesToPreserve = ["footnotes", "footnote-ref", "footnote-back", "caption"] };
        // The document is given, so that nothing is fetched.
        var article = reader.GetArticleAsync(cancellation).GetAwaiter().GetResult();
        if (!article.IsReadable || string.IsNullOrWhiteSpace(article.Content))
            return null;
        return article.Content
            .Replace(NoAddress + "#", "#", StringComparison.Ordinal)
            .Replace("\"" + NoAddress, "\"/", StringComparison.Ordinal);
    }
}
