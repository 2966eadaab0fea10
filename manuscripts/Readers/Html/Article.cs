using AngleSharp.Html.Dom;
using SmartReader;

namespace Manuscripts.Readers.Html;

/// <summary>The article in a page saved from a site, found by SmartReader, a port of the Readability of Firefox.</summary>
/// <param name="Html">Its HTML.</param>
/// <param name="Text">Its words.</param>
internal sealed record Article(string Html, string Text)
{
    /// <summary>An address that leads nowhere (RFC 6761, 6.4): SmartReader wants one to make links whole.</summary>
    private const string NoAddress = "https://draft.invalid/";

    public string? Title { get; init; }

    /// <summary>The line under the title, if the page names it so; it is not in <see cref="Html"/>.</summary>
    public string? Dek { get; init; }

    /// <summary>The line over the title, which may name a series.</summary>
    public string? Series { get; init; }

    /// <summary>The byline as printed, which is not in <see cref="Html"/>.</summary>
    public string? Byline { get; init; }

    public string? Author { get; init; }

    public string? Date { get; init; }

    public string? Site { get; init; }

    /// <summary>Null if the page has none. The page is changed.</summary>
    public static Article? Find(IHtmlDocument page, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var reader = new Reader(NoAddress, page) { ClassesToPreserve = ["footnotes", "footnote-ref", "footnote-back", "caption"] };
        // The document is given, so that nothing is fetched.
        var article = reader.GetArticleAsync(cancellation).GetAwaiter().GetResult();
        if (string.IsNullOrWhiteSpace(article.Content) || string.IsNullOrWhiteSpace(article.TextContent))
            return null;
        var html = article.Content
            .Replace(NoAddress + "#", "#", StringComparison.Ordinal)
            .Replace("\"" + NoAddress, "\"/", StringComparison.Ordinal);
        return new Article(html, article.TextContent)
        {
            Title = article.Title,
            Byline = article.Byline,
            Author = article.Author,
            Date = article.PublicationDate?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
            Site = article.SiteName,
        };
    }
}
