using System.Xml.Linq;
using FsCheck.Xunit;
using Model;
using Pipeline.Feeds;
using Tests.Samples;

namespace Tests.Unit.Feeds;

/// <summary>The feeds of a listing, in their three formats.</summary>
public sealed class FeedFilesTests
{
    private const string Yaml = """
        title: The Harbour Light
        description: News from the pier.
        address: https://light.example
        language: en
        timeZone: America/New_York
        publisher: The Pier Society
        email: desk@light.example
        """;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    private static Task<SampleSite> SiteAsync(FakeCatalog catalog) => new SampleSite(catalog, Yaml, "").BuildAsync();

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("atom.xml")]
    [InlineData("feed.json")]
    public async Task A_feed_is_written_as_agreed(string name)
    {
        var catalog = new FakeCatalog();
        catalog.Put(Samples.Pieces.Edition());
        catalog.Put(
            Samples.Pieces.Plain("rope") with
            {
                Outlet = new Outlet("The Chandler", "https://chandler.example/rope"),
                Updated = Samples.Pieces.On(2026, 5, 9),
                Topics = ["Rope"],
            }
        );
        var site = await SiteAsync(catalog);
        var icon = site.Files.Keys.Single(path => path.EndsWith(".svg", StringComparison.Ordinal));
        var style = site.Files.Keys.Single(path => path.StartsWith("assets/feed.", StringComparison.Ordinal));
        GoldenFile.Check(
            "Feeds", name,
            site.Text(name).Replace(icon, "assets/icon.svg", StringComparison.Ordinal)
                .Replace(style, "assets/feed.css", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_json_feed_keeps_its_rules()
    {
        var site = await SiteAsync(Samples.Pieces.Many());
        foreach (var path in site.Files.Keys.Where(path => path.EndsWith("feed.json", StringComparison.Ordinal)))
            JsonFeedRules.Broken(site.Text(path)).ShouldBeEmpty(path);
    }

    [Fact]
    public async Task Every_listing_has_its_three_feeds_of_at_most_twenty()
    {
        var catalog = Samples.Pieces.Many();
        var site = await SiteAsync(catalog);
        foreach (var listing in catalog.Listings())
            foreach (var name in new[] { "feed.xml", "atom.xml", "feed.json" })
                site.Files.ShouldContainKey((listing.Address + name).TrimStart('/'));
        Items(site).Count().ShouldBe(20);
    }

    [Fact]
    public async Task The_guid_outlives_title_and_address()
    {
        var catalog = new FakeCatalog();
        var piece = Samples.Pieces.Plain("rope");
        catalog.Put(piece);
        var before = Guids(await SiteAsync(catalog));
        catalog.Put(piece with { Version = "2-89abcdef", Title = "All about knots", Slug = "knots" });
        Guids(await SiteAsync(catalog)).ShouldBe(before);
        before.ShouldHaveSingleItem().ShouldBe($"urn:uuid:{piece.Id.FeedId}");
    }

    [Fact]
    public async Task An_edit_elsewhere_leaves_a_feed_as_it_was()
    {
        var catalog = Samples.Pieces.Many(8);
        var site = await SiteAsync(catalog);
        var before = site.Text("series/the-long-view/feed.xml");
        catalog.Put(Samples.Pieces.Arabic() with { Version = "2-89abcdef", Title = "Another", Updated = Samples.Pieces.On(2026, 7, 1) });
        (await SiteAsync(catalog)).Text("series/the-long-view/feed.xml").ShouldBe(before);
    }

    [Fact]
    public async Task Links_and_pictures_in_a_body_are_absolute()
    {
        var catalog = new FakeCatalog();
        catalog.Put(Samples.Pieces.Plain("rope") with
        {
            Image = new ImageReference("/media/knot.png", "A knot"),
            BodyHtml = "<p><a href=\"/series/x/\">x</a><a href=\"#fn-1\">1</a><img src=\"/media/a.png\" alt=\"An anchor\"></p>",
        });
        var html = Items(await SiteAsync(catalog)).Single().Element(Content + "encoded")!.Value;
        html.ShouldContain("href=\"https://light.example/series/x/\"");
        html.ShouldContain("href=\"https://light.example/2026/05/rope/#fn-1\"");
        html.ShouldContain("<img src=\"https://light.example/media/a.png\" alt=\"An anchor\">");
        html.ShouldContain("<img src=\"https://light.example/media/knot.png\" alt=\"A knot\">");
    }

    [Fact]
    public async Task A_correction_reaches_the_readers_of_the_feed()
    {
        var catalog = new FakeCatalog();
        catalog.Put(Samples.Pieces.Long());
        var site = await SiteAsync(catalog);
        foreach (var name in new[] { "feed.xml", "atom.xml", "feed.json" })
            site.Text(name).ShouldContain("It was 1913.");
        Items(site).Single().Element(Atom + "updated")!.Value.ShouldBe("2026-05-20T00:00:00-04:00");
    }

    [Fact]
    public async Task An_empty_listing_has_no_feed_but_home_has()
    {
        var site = await SiteAsync(new FakeCatalog());
        await site.PublishAsync(site.Feeds.Newest(new ListingKey(ListingKind.Series, "sharper")));
        site.Files.Keys.Where(path => path.EndsWith("feed.xml", StringComparison.Ordinal)).ShouldBe(["feed.xml"]);
        XDocument.Parse(site.Text("feed.xml")).Descendants("lastBuildDate").ShouldBeEmpty();
        JsonFeedRules.Broken(site.Text("feed.json")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_looks_like_markup_in_a_title_is_declared_as_text()
    {
        const string Title = "R&D, <b>bold</b> & the <script>alert(1)</script> of AT&amp;T";
        var catalog = new FakeCatalog();
        catalog.Put(Samples.Pieces.Plain("rope") with { Title = Title, Dek = "Less < more & so on", Topics = ["R&D"] });
        var site = await SiteAsync(catalog);

        // The RSS profile asks for numbers: &amp; is taken for markup by readers that decode twice.
        site.Text("feed.xml").ShouldContain("<title>R&#x26;D, &#x3C;b&gt;bold&#x3C;/b&gt; &#x26; the");
        var item = Items(site).Single();
        (item.Element("title")!.Value, item.Element("category")!.Value).ShouldBe((Title, "R&D"));
        item.Element("description")!.Value.ShouldBe("Less &lt; more &amp; so on");
        var entry = XDocument.Parse(site.Text("atom.xml")).Descendants(Atom + "entry").Single();
        foreach (var (name, text) in new[] { ("title", Title), ("summary", "Less < more & so on") })
        {
            entry.Element(Atom + name)!.Attribute("type")!.Value.ShouldBe("html");
            System.Net.WebUtility.HtmlDecode(entry.Element(Atom + name)!.Value).ShouldBe(text);
        }
        XDocument.Parse(site.Text("atom.xml")).Root!.Element(Atom + "title")!.Attribute("type")!.Value.ShouldBe("text");
    }

    [Fact]
    public async Task No_two_entries_changed_at_one_instant()
    {
        var catalog = new FakeCatalog();
        for (var i = 0; i < 20; i++)
            catalog.Put(Samples.Pieces.Plain($"day {i}", Samples.Pieces.On(2026, 5, 4)));
        var feed = XDocument.Parse((await SiteAsync(catalog)).Text("atom.xml")).Root!;
        var changed = feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "updated")!.Value).ToList();
        changed.ShouldBeUnique();
        changed.ShouldAllBe(instant => instant.StartsWith("2026-05-04T00:00:00.", StringComparison.Ordinal));
        feed.Element(Atom + "updated")!.Value.ShouldBe(changed.Max(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_picture_that_stands_for_a_piece_comes_with_it()
    {
        XNamespace media = "http://search.yahoo.com/mrss/";
        var catalog = new FakeCatalog();
        var image = new ImageReference("/media/knot.jpg", "A knot & a bend") { Credit = "Ada Quill" };
        catalog.Put(Samples.Pieces.Plain("rope") with { Image = image });
        var site = await SiteAsync(catalog);
        var enclosure = Items(site).Single().Element("enclosure")!;
        enclosure.Attributes().Select(one => one.Value).ShouldBe(["https://light.example/media/knot.jpg", "0", "image/jpeg"]);
        var entry = XDocument.Parse(site.Text("atom.xml")).Descendants(Atom + "entry").Single();
        entry.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "enclosure")
            .Attribute("type")!.Value.ShouldBe("image/jpeg");
        foreach (var content in new[] { Items(site).Single().Element(media + "content")!, entry.Element(media + "content")! })
            (content.Attribute("medium")!.Value, content.Element(media + "description")!.Value, content.Element(media + "credit")!.Value)
                .ShouldBe(("image", "A knot & a bend", "Ada Quill"));
    }

    [Fact]
    public async Task Feeds_name_the_hub_and_the_site_shows_its_key()
    {
        var announce = new Pipeline.Announcing.AnnounceOptions
        {
            WebSubHub = new Uri("https://hub.example/"),
            IndexNowKey = "3f9c2d7e5b1a4860",
        };
        var site = await new SampleSite(Samples.Pieces.Many(1), Yaml, "", announce: announce).BuildAsync();
        foreach (var name in new[] { "feed.xml", "atom.xml" })
            XDocument.Parse(site.Text(name)).Descendants(Atom + "link").Single(link => link.Attribute("rel")!.Value == "hub")
                .Attribute("href")!.Value.ShouldBe("https://hub.example/");
        site.Text("3f9c2d7e5b1a4860.txt").ShouldBe("3f9c2d7e5b1a4860");
    }

    [Fact]
    public async Task A_browser_is_told_how_to_show_a_feed()
    {
        var site = await SiteAsync(Samples.Pieces.Many(1));
        foreach (var name in new[] { "feed.xml", "atom.xml" })
        {
            var style = XDocument.Parse(site.Text(name)).Nodes().OfType<XProcessingInstruction>().Single().Data;
            site.Files.ShouldContainKey(style.Split('"')[3].TrimStart('/'));
        }
    }

    [Property(MaxTest = 60)]
    public void No_text_can_break_a_feed(string? title, string? dek, string? body)
    {
        var catalog = new FakeCatalog();
        catalog.Put(Samples.Pieces.Plain("rope") with
        {
            Title = $"\0\u000B\uFFFE\uD800{title}]]>&<\uDC00",
            Dek = dek + "\u0001",
            Series = "S" + title,
            BodyHtml = $"<p>\u001F{System.Net.WebUtility.HtmlEncode(body)}&#x1;&#11;]]></p>",
        });
        var site = SiteAsync(catalog).GetAwaiter().GetResult();
        foreach (var path in site.Files.Keys.Where(path => path.EndsWith(".xml", StringComparison.Ordinal)))
            XDocument.Parse(site.Text(path));
        JsonFeedRules.Broken(site.Text("feed.json")).ShouldBeEmpty();
    }

    [Fact]
    public void Dates_are_written_as_each_format_wants_them()
    {
        var instant = new DateTimeOffset(2026, 3, 1, 7, 5, 9, TimeSpan.FromHours(-5));
        FeedXml.Rfc822(instant).ShouldBe("Sun, 01 Mar 2026 07:05:09 -0500");
        FeedXml.Rfc3339(instant).ShouldBe("2026-03-01T07:05:09-05:00");
    }

    private static IEnumerable<XElement> Items(SampleSite site) => XDocument.Parse(site.Text("feed.xml")).Descendants("item");

    private static List<string> Guids(SampleSite site) => [.. Items(site).Select(item => item.Element("guid")!.Value)];
}
