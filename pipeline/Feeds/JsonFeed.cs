using System.Text.Json;
using System.Text.Json.Serialization;
using Model;

namespace Pipeline.Feeds;

/// <summary>JSON Feed 1.1 (jsonfeed.org/version/1.1) with full content.</summary>
internal static class JsonFeed
{
    public const string ContentType = "application/feed+json; charset=utf-8";

    private static readonly JsonSerializerOptions Format = new(CanonicalJson.Options)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static byte[] Write(Feed feed, FeedLinks links) => JsonSerializer.SerializeToUtf8Bytes(new Document(
        "https://jsonfeed.org/version/1.1", feed.Title, feed.Home, links.Self,
        feed.Description.Length > 0 ? feed.Description : null, links.Previous, feed.Language, feed.Icon,
        [new Person(feed.Publisher, null)], [.. feed.Entries.Select(Of)]), Format);

    private static Item Of(FeedEntry entry) => new(
        entry.Urn, entry.Url, entry.FirstPublishedAt, entry.Title, entry.Html, entry.Summary, entry.Picture?.Url,
        FeedXml.Rfc3339(entry.Published), entry.Updated == entry.Published ? null : FeedXml.Rfc3339(entry.Updated),
        entry.Authors.Count == 0 ? null : [.. entry.Authors.Select(author => new Person(author.Name, author.Url))],
        entry.Categories.Count == 0 ? null : entry.Categories, entry.Language);

    private sealed record Document(
        string Version, string Title, string HomePageUrl, string FeedUrl, string? Description, string? NextUrl, string Language,
        string? Icon, IReadOnlyList<Person> Authors, IReadOnlyList<Item> Items);

    private sealed record Item(
        string Id, string Url, string? ExternalUrl, string Title, string ContentHtml, string? Summary, string? Image,
        string DatePublished, string? DateModified, IReadOnlyList<Person>? Authors, IReadOnlyList<string>? Tags, string? Language);

    private sealed record Person(string Name, string? Url);
}
