using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Manuscripts.Readers.Html;

/// <summary>Reads the article that a page describes in JSON-LD (schema.org/Article).</summary>
internal sealed class LinkedData
{
    private const int MaxDepth = 32;

    private readonly JsonElement? _article;

    private LinkedData(JsonElement? article) => _article = article;

    public string? Headline => Text("headline");

    public string? Description => Text("description");

    public string? Published => Text("datePublished");

    public string? Language => Text("inLanguage");

    public string? Publisher => Property("publisher") is { } publisher ? Name(publisher) : null;

    public string? Url =>
        Text("url")
        ?? (
            Property("mainEntityOfPage") is { } page
                ? page.ValueKind == JsonValueKind.String
                    ? page.GetString()
                    : Text(page, "@id")
                : null
        );

    public IReadOnlyList<string> Authors => Property("author") is { } author ? [.. Each(author).Select(Name).OfType<string>()] : [];

    public IReadOnlyList<string> Keywords =>
        Property("keywords") is { } keywords
            ?
            [
                .. Each(keywords)
                    .Where(word => word.ValueKind == JsonValueKind.String)
                    .SelectMany(word =>
                        word.GetString()!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    ),
            ]
            : [];

    public static LinkedData Of(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(
                    Plain(script.TextContent),
                    new JsonDocumentOptions
                    {
                        MaxDepth = MaxDepth,
                        AllowTrailingCommas = true,
                        CommentHandling = JsonCommentHandling.Skip,
                    }
                );
                if (Candidates(json.RootElement).FirstOrDefault(IsArticle) is { ValueKind: JsonValueKind.Object } article)
                    return new LinkedData(article.Clone());
            }
            catch (JsonException)
            {
                // A page with broken data is read by its other metadata.
            }
        }

        return new LinkedData(null);
    }

    /// <summary>Some pages wrap their data in a CDATA section or a comment, as scripts once were.</summary>
    private static string Plain(string json)
    {
        var text = json.Trim();
        foreach (
            var (open, close) in (ReadOnlySpan<(string, string)>)
                [("<![CDATA[", "]]>"), ("//<![CDATA[", "//]]>"), ("<!--", "-->"), ("/*<![CDATA[*/", "/*]]>*/")]
        )
            if (text.StartsWith(open, StringComparison.Ordinal) && text.EndsWith(close, StringComparison.Ordinal))
                return text[open.Length..^close.Length];
        return text.TrimEnd(';');
    }

    private static IEnumerable<JsonElement> Candidates(JsonElement root) =>
        Each(root)
            .SelectMany(node =>
                node.ValueKind == JsonValueKind.Object && node.TryGetProperty("@graph", out var graph) ? Each(graph) : [node]
            );

    private static bool IsArticle(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object
        && node.TryGetProperty("@type", out var types)
        && Each(types)
            .Any(type =>
                type.ValueKind == JsonValueKind.String
                && (type.GetString()!.EndsWith("Article", StringComparison.Ordinal)
                    || type.GetString() is "BlogPosting" or "SocialMediaPosting" or "Report" or "Review")
            );

    private static IEnumerable<JsonElement> Each(JsonElement node) =>
        node.ValueKind == JsonValueKind.Array ? node.EnumerateArray() : [node];

    private static string? Name(JsonElement node) => node.ValueKind == JsonValueKind.String ? node.GetString() : Text(node, "name");

    private JsonElement? Property(string name) => _article is { } article && article.TryGetProperty(name, out var value) ? value : null;

    private string? Text(string name) => _article is { } article ? Text(article, name) : null;

    private static string? Text(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object
        && node.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
