using System.Text.Json;
using System.Xml.Linq;
using Model;
using Pipeline.Catalog.Outputs;
using Pipeline.Site;
using Tests.Samples;

namespace Tests.Unit.Feeds;

/// <summary>Publishes piece by piece as listings are built, and reads feeds and their archives as a reader does.</summary>
internal sealed class ArchivePress(SampleSite site, params ListingKey[] listings)
{
    public const string Publication = """
        title: The Harbour Light
        address: https://light.example
        language: en
        timeZone: America/New_York
        email: desk@light.example
        """;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static Commentary Piece(int number, DateTimeOffset published) =>
        Samples.Pieces.Plain($"entry {number}", published) with { Series = number % 2 == 0 ? "Tidewater" : null };

    /// <summary>Makes a change of one piece known to the archives.</summary>
    /// <returns>The documents, whatever their format, that were written or deleted.</returns>
    public async Task<IReadOnlySet<string>> ChangeAsync(DateTimeOffset published, Action change)
    {
        var before = new Dictionary<ListingKey, IReadOnlyList<ListingEntry>>();
        foreach (var listing in listings)
            before[listing] = (await site.Catalog.BucketAsync(listing, listing.BucketOf(published), default))!.Entries;
        var files = site.Files.ToDictionary(file => file.Key, file => file.Value);
        change();
        foreach (var listing in listings)
        {
            var bucket = (await site.Catalog.BucketAsync(listing, listing.BucketOf(published), default))!;
            var built = new BuiltBucket(bucket, IsNew: false) { Before = before[listing] };
            var front = (await site.Catalog.FrontAsync(listing, default))!;
            var round = new ListingRound(listing, 0, front, [built], IsNew: false);
            await site.PublishAsync(await site.Archive.TargetsAsync(round, new Facts(), default));
        }
        return site.Files.Keys.Union(files.Keys).Where(path => site.Files.GetValueOrDefault(path) != files.GetValueOrDefault(path))
            .Where(path => path.EndsWith(".json", StringComparison.Ordinal)).ToHashSet();
    }

    public async Task ShowNewestAsync()
    {
        foreach (var listing in listings)
            await site.PublishAsync(site.Feeds.Newest(listing));
    }

    /// <summary>The ids in a feed, then those in each document of its archive, as its links lead to them.</summary>
    public List<List<string>> Walk(string feed)
    {
        var documents = new List<List<string>>();
        for (var path = feed; path is not null;)
        {
            var (ids, previous) = feed.EndsWith(".json", StringComparison.Ordinal) ? Json(site.Text(path)) : Xml(site.Text(path));
            documents.Add(ids);
            path = previous is null ? null : new Uri(previous).AbsolutePath.TrimStart('/');
        }
        return documents;
    }

    private static (List<string> Ids, string? Previous) Xml(string text)
    {
        var root = XDocument.Parse(text).Root!;
        List<string> ids = [.. root.Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value),
            .. root.Descendants("guid").Select(guid => guid.Value)];
        return (ids, root.Descendants(Atom + "link").SingleOrDefault(link => (string?)link.Attribute("rel") == "prev-archive")
            ?.Attribute("href")!.Value);
    }

    private static (List<string> Ids, string? Previous) Json(string text)
    {
        JsonFeedRules.Broken(text).ShouldBeEmpty();
        var root = JsonDocument.Parse(text).RootElement;
        return ([.. root.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)],
            root.TryGetProperty("next_url", out var next) ? next.GetString() : null);
    }
}
