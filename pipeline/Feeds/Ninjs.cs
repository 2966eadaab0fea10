using System.Text.Json;
using System.Text.Json.Serialization;
using Model;

namespace Pipeline.Feeds;

/// <summary>News in JSON (IPTC ninjs 3.1): a piece as a news item, and a feed as a composite of such items.</summary>
internal static class Ninjs
{
    public const string Name = "ninjs.json";
    public const string ContentType = "application/json; charset=utf-8";

    private static readonly JsonSerializerOptions Format = new(CanonicalJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>A piece.</summary>
    /// <param name="publisher">Whose it is, by name.</param>
    public static byte[] Piece(FeedEntry entry, string publisher) => Write(Of(entry, publisher));

    /// <summary>What is said of a piece that was withdrawn: that, and no word of it.</summary>
    public static byte[] Canceled(string urn) => Write(new Item(urn, "text") { PubStatus = "canceled" });

    /// <summary>A feed.</summary>
    /// <param name="self">Its own address, absolute, which names it.</param>
    public static byte[] Feed(Feed feed, string self) => Write(new Item(self, "composite")
    {
        Title = feed.Title,
        Language = feed.Language,
        VersionCreated = feed.Updated is { } updated ? FeedXml.Rfc3339(updated) : null,
        InfoSources = [new Named(feed.Publisher) { Role = "publisher" }],
        Associations = [.. feed.Entries.Select((entry, at) => Of(entry, feed.Publisher) with { Standard = null, Name = $"item-{at + 1}" })],
    });

    private static Item Of(FeedEntry entry, string publisher) => new(entry.Urn, "text")
    {
        RepresentationType = "full",
        FirstCreated = FeedXml.Rfc3339(entry.Published),
        VersionCreated = FeedXml.Rfc3339(entry.Updated),
        Language = entry.Language,
        CopyrightHolder = publisher,
        Headlines = [new Text("main", "text/plain", entry.Title)],
        Descriptions = entry.Summary is { } summary ? [new Text("summary", "text/plain", summary)] : null,
        Bodies = [new Text("main", "text/html", entry.Html)],
        By = entry.Authors.Count > 0 ? string.Join(", ", entry.Authors.Select(author => author.Name)) : null,
        People = entry.Authors.Count > 0
            ? [.. entry.Authors.Select(author => new Named(author.Name) { Rel = "author", Uri = author.Url })]
            : null,
        Subjects = entry.Categories.Count > 0 ? [.. entry.Categories.Select(category => new Named(category))] : null,
        InfoSources = [new Named(publisher) { Role = "publisher" }],
        Renditions = [new Rendition("web", entry.Url, "text/html")],
        AltIds = entry.FirstPublishedAt is { } first ? [new AltId("first-published-at", first)] : null,
        Associations = entry.Picture is { } picture ? [Of(picture)] : null,
    };

    private static Item Of(FeedImage picture) => new(picture.Url, "picture")
    {
        Standard = null,
        Name = "lead",
        CopyrightHolder = picture.Credit,
        Descriptions = picture.Alt is { } alt ? [new Text("alt", "text/plain", alt)] : null,
        Renditions = [new Rendition("main", picture.Url, picture.Type)],
    };

    private static byte[] Write(Item item) => JsonSerializer.SerializeToUtf8Bytes(item, Format);

    private sealed record Item(string Uri, string Type)
    {
        public Standard? Standard { get; init; } =
            new("ninjs", "3.1", "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json");

        public string? Name { get; init; }

        public string? Title { get; init; }

        public string PubStatus { get; init; } = "usable";

        public string? RepresentationType { get; init; }

        public string? FirstCreated { get; init; }

        public string? VersionCreated { get; init; }

        public string? Language { get; init; }

        public string? CopyrightHolder { get; init; }

        public string? By { get; init; }

        public IReadOnlyList<Text>? Headlines { get; init; }

        public IReadOnlyList<Text>? Descriptions { get; init; }

        public IReadOnlyList<Text>? Bodies { get; init; }

        public IReadOnlyList<Named>? People { get; init; }

        public IReadOnlyList<Named>? Subjects { get; init; }

        public IReadOnlyList<Named>? InfoSources { get; init; }

        public IReadOnlyList<Rendition>? Renditions { get; init; }

        public IReadOnlyList<AltId>? AltIds { get; init; }

        public IReadOnlyList<Item>? Associations { get; init; }
    }

    private sealed record Standard(string Name, string Version, string Schema);

    private sealed record Text(string Role, string ContentType, string Value);

    private sealed record Named(string Name)
    {
        public string? Rel { get; init; }

        public string? Role { get; init; }

        public string? Uri { get; init; }
    }

    private sealed record Rendition(string Name, string Href, string ContentType);

    private sealed record AltId(string Role, string Value);
}
