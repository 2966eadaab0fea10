using Model;
using Pipeline.Feeds;
using Tests.Samples;
using Tests.Unit.Feeds;

namespace Tests.Stress;

/// <summary>Archives of feeds (RFC 5005, section 4) after hundreds of changes.</summary>
public sealed class FeedArchiveWalkTests
{
    private static readonly ListingKey Tidewater = ListingKey.Named(ListingKind.Series, "Tidewater");

    private readonly SampleSite _site = new(new FakeCatalog(), ArchivePress.Publication, "");

    // In whatever order pieces come, change and go, the archive is what a program would make that saw only the end.
    [Fact]
    public async Task A_reader_walks_back_through_every_piece_once_whatever_became_of_the_others()
    {
        var random = new Random(5005);
        var press = new ArchivePress(_site, ListingKey.Home, Tidewater);
        var start = new DateTimeOffset(2025, 11, 1, 8, 0, 0, TimeSpan.FromHours(-4));
        var pieces = Enumerable.Range(0, 260).Select(number =>
            ArchivePress.Piece(number, start.AddDays(random.Next(4) == 0 ? random.Next(150) : 45 + random.Next(12)))).ToArray();
        random.Shuffle(pieces);
        foreach (var piece in pieces)
            await press.ChangeAsync(piece.Published, () => _site.Catalog.Put(piece));
        foreach (var piece in pieces.Take(15))
            await press.ChangeAsync(piece.Published, () =>
                _site.Catalog.Put(piece with { Version = "2-89abcdef", Title = piece.Title + ", again" }));
        // Among them a month between others, and the newest.
        var gone = pieces.Skip(15).Take(20).Concat(pieces.Where(piece => piece.Published.Month is 1 or 3)).Distinct().ToList();
        foreach (var piece in gone)
            await press.ChangeAsync(piece.Published, () => _site.Catalog.Put(piece, LifecycleState.Withdrawn));
        await press.ShowNewestAsync();

        foreach (var (folder, expected) in new[] { ("", pieces), ("series/tidewater/", pieces.Where(piece => piece.Series is not null)) })
            foreach (var name in new[] { "atom.xml", "feed.xml", "feed.json" })
            {
                var documents = press.Walk(folder + name);
                documents.Skip(1).SelectMany(ids => ids).ShouldBeUnique();
                documents.SelectMany(ids => ids).Distinct().ShouldBe(
                    expected.Except(gone).Select(piece => $"urn:uuid:{piece.Id.FeedId}"), ignoreOrder: true);
                documents.ShouldAllBe(ids => ids.Count > 0 && ids.Count <= ListingFront.Size);
            }
        var fresh = await new SampleSite(_site.Catalog, ArchivePress.Publication, "").BuildAsync();
        Archives(_site).ShouldBe(Archives(fresh));
    }

    private static SortedDictionary<string, string> Archives(SampleSite site) => new(
        site.Files.Keys.Where(path => path.Contains('/') && FeedFormat.All.Any(format =>
                path.EndsWith(format.Extension, StringComparison.Ordinal) && path.Contains("/" + format.Name)))
            .Where(path => !path.StartsWith("authors/", StringComparison.Ordinal))
            .ToDictionary(path => path, site.Text), StringComparer.Ordinal);
}
