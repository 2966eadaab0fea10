using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Model;
using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>What a page says of its piece to machines (schema.org, as JSON-LD). The text can stand in a script element as it is.</summary>
internal static class StructuredData
{
    // This encoder escapes the angle brackets and the ampersand, so that no text can end the script element.
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Article(Commentary piece, PieceView view, string canonical, Publication publication)
    {
        var article = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = piece.Title,
            ["datePublished"] = view.Published.Machine,
            ["dateModified"] = (view.Updated ?? view.Published).Machine,
            ["inLanguage"] = view.Language,
            ["wordCount"] = piece.WordCount,
            ["mainEntityOfPage"] = canonical,
            ["author"] = new JsonArray([.. view.Authors.Select(author => Person(author, publication))]),
            ["publisher"] = Publisher(publication),
        };
        if (piece.Dek is { } dek)
            article["description"] = dek;
        if (view.Image is { } image)
            article["image"] = publication.Absolute(image.Address).AbsoluteUri;
        if (view.Series is { } series)
            article["isPartOf"] = new JsonObject { ["@type"] = "CreativeWorkSeries", ["name"] = series.Name, ["url"] = publication.Absolute(series.Address).AbsoluteUri };
        if (piece.Topics.Count > 0)
            article["keywords"] = new JsonArray([.. piece.Topics.Select(topic => JsonValue.Create(topic))]);
        if (view.Corrections.Count > 0)
            article["correction"] = new JsonArray([.. view.Corrections.Select(Correction)]);
        return article.ToJsonString(Format);
    }

    private static JsonObject Person(LinkView author, Publication publication) => new()
    {
        ["@type"] = "Person",
        ["name"] = author.Name,
        ["url"] = publication.Absolute(author.Address).AbsoluteUri,
    };

    private static JsonObject Publisher(Publication publication) => new()
    {
        ["@type"] = "Organization",
        ["name"] = publication.Publisher.Length > 0 ? publication.Publisher : publication.Title,
        ["url"] = publication.Address.AbsoluteUri,
    };

    private static JsonObject Correction(CorrectionView correction) => new()
    {
        ["@type"] = "CorrectionComment",
        ["text"] = correction.Text,
        ["datePublished"] = correction.Date.Machine,
    };
}
