using System.Xml.Linq;
using Model;
using Pipeline.Feeds;
using Tests.Samples;

namespace Tests.Unit.Feeds;

/// <summary>Feeds lead back through everything (RFC 5005, section 4), and publishing touches little of it.</summary>
public sealed class FeedArchiveTests
{
    private readonly SampleSite _site = new(new FakeCatalog(), ArchivePress.Publication, "");

    [Fact]
    public async Task A_new_piece_touches_no_archive_or_one_and_an_old_one_its_own()
    {
        var press = new ArchivePress(_site, ListingKey.Home);
        var start = new DateTimeOffset(2026, 5, 15, 8, 0, 0, TimeSpan.FromHours(-4));
        var pieces = Enumerable.Range(0, 120).Select(number => ArchivePress.Piece(number, start.AddHours(number * 5))).ToList();
        var touched = new List<int>();
        foreach (var piece in pieces)
            touched.Add((await press.ChangeAsync(piece.Published, () => _site.Catalog.Put(piece))).Count);
        touched.ShouldAllBe(count => count <= 1);
        touched.Average().ShouldBeLessThan(0.2);
        await press.ShowNewestAsync();
        press.Walk("atom.xml").SelectMany(ids => ids).Distinct().Count().ShouldBe(pieces.Count);

        var edited = pieces[7] with { Version = "2-89abcdef" };
        (await press.ChangeAsync(edited.Published, () => _site.Catalog.Put(edited))).Count.ShouldBe(1);
        touched.Clear();
        foreach (var piece in pieces.Skip(30).Take(30))
            touched.Add((await press.ChangeAsync(piece.Published, () => _site.Catalog.Put(piece, LifecycleState.Withdrawn))).Count);
        touched.ShouldAllBe(count => count >= 1 && count <= 4);
        touched.Average().ShouldBeLessThan(2);
    }

    [Fact]
    public async Task An_archive_says_what_it_is_and_where_the_feed_is()
    {
        var start = new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.FromHours(-4));
        for (var number = 0; number < 50; number++)
            _site.Catalog.Put(ArchivePress.Piece(number, start.AddDays(number)));
        await _site.BuildAsync();
        foreach (var name in new[] { "atom.xml", "feed.xml" })
        {
            XNamespace atom = FeedXml.AtomSpace, history = FeedXml.HistorySpace;
            var feed = XDocument.Parse(_site.Text(name));
            var archive = XDocument.Parse(_site.Text("archive/2026/05/" + name));
            feed.Descendants(history + "archive").ShouldBeEmpty();
            archive.Descendants(history + "archive").Single().Parent!.Name.LocalName.ShouldBeOneOf("feed", "channel");
            Link(archive, "self").ShouldBe($"https://light.example/archive/2026/05/{name}");
            Link(archive, "current").ShouldBe($"https://light.example/{name}");
            Link(feed, "prev-archive").ShouldNotBeNull();

            string? Link(XDocument document, string relation) => document.Root!.Descendants(atom + "link")
                .SingleOrDefault(link => (string?)link.Attribute("rel") == relation)?.Attribute("href")?.Value;
        }
        // All of one feed (RFC 5005, section 4).
        Id("atom.xml").ShouldBe(Id("archive/2026/05/atom.xml"));

        string Id(string path) => XDocument.Parse(_site.Text(path)).Root!.Element((XNamespace)FeedXml.AtomSpace + "id")!.Value;
    }
}
