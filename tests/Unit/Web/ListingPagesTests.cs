using AngleSharp.Html.Parser;
using Model;
using Tests.Samples;

namespace Tests.Unit.Web;

/// <summary>The pages of listings, and what hangs on home: archive, sitemap, search.</summary>
public sealed class ListingPagesTests
{
    [Fact]
    public async Task A_front_shows_the_newest_twenty_and_the_way_to_the_rest()
    {
        var page = new HtmlParser().ParseDocument((await new SampleSite(Samples.Pieces.Many()).BuildAsync()).Text("index.html"));
        var dates = page.QuerySelectorAll(".entry time").Select(time => time.GetAttribute("datetime")).ToList();
        dates.Count.ShouldBe(20);
        dates[..7].ShouldBe(dates.OrderDescending(StringComparer.Ordinal).Take(7));
        page.QuerySelectorAll(".entry-title").Select(title => title.TextContent).ShouldBeUnique();
        page.QuerySelectorAll(".buckets a").Select(link => link.GetAttribute("href")).ShouldContain("/archive/2026/05/");
    }

    [Fact]
    public async Task Every_link_within_the_site_leads_somewhere()
    {
        var site = await new SampleSite(Samples.Pieces.Many()).BuildAsync();
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (path, file) in site.Files.Where(pair => pair.Key.EndsWith(".html", StringComparison.Ordinal)))
            foreach (
                var link in new HtmlParser()
                    .ParseDocument(System.Text.Encoding.UTF8.GetString(file.Bytes.Span))
                    .QuerySelectorAll("a[href^='/'], link[href^='/'], script[src^='/']")
            )
            {
                var address = (link.GetAttribute("href") ?? link.GetAttribute("src"))!.Split('?', '#')[0];
                if (!site.Files.ContainsKey(Pipeline.Site.SitePath.Of(address)))
                    missing.Add($"{address} on {path}");
            }
        missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_series_shows_what_the_publication_says_of_it()
    {
        var page = (await new SampleSite(Samples.Pieces.Many()).BuildAsync()).Text("series/tidewater/index.html");
        page.ShouldContain("Letters from the world&#x27;s ports");
        page.ShouldContain("/subscribe/?list=tidewater");
    }

    [Fact]
    public async Task The_sitemap_names_every_page_once_with_its_last_change()
    {
        var site = await new SampleSite(Samples.Pieces.Many()).BuildAsync();
        var index = System.Xml.Linq.XDocument.Parse(site.Text("sitemap.xml"));
        var months = index
            .Descendants()
            .Where(element => element.Name.LocalName == "loc")
            .Select(element => new Uri(element.Value).AbsolutePath.TrimStart('/'))
            .ToList();
        var pages = months
            .SelectMany(month =>
                System.Xml.Linq.XDocument.Parse(site.Text(month)).Descendants().Where(element => element.Name.LocalName == "loc")
            )
            .Select(element => new Uri(element.Value).AbsolutePath)
            .ToList();
        pages.ShouldBeUnique();
        pages.ShouldAllBe(page => site.Files.ContainsKey(Pipeline.Site.SitePath.Of(page)));
        var front = await site.Catalog.FrontAsync(ListingKey.Home, default);
        pages.ShouldBe(
            [
                .. site.Catalog.Heads.Select(head => head.Address!.Value.ToString()),
                .. front!.Buckets.Select(month => ListingKey.Home.BucketAddress(month.Bucket)),
                .. site.Catalog.Listings().Select(listing => listing.Address),
                .. ListingForm.All.Where(form => form.Kind is not ListingKind.Home).Select(form => $"/{form.Folder}/"),
                "/archive/", "/subscribe/",
            ],
            ignoreOrder: true);
        site.Text("sitemap-2026-05.xml").ShouldContain("<lastmod>2026-05-20T00:00:00-04:00</lastmod>");
    }

    [Fact]
    public async Task The_news_sitemap_holds_the_newest_days_and_a_months_its_pictures()
    {
        var catalog = Samples.Pieces.Many(2);
        catalog.Put(Samples.Pieces.Plain("fresh", Samples.Pieces.On(2026, 6, 2)) with
        {
            Title = "Fresh & <new>",
            Image = new ImageReference("/media/fresh.jpg", ""),
        });
        var site = await new SampleSite(catalog).BuildAsync();
        System.Xml.Linq.XNamespace news = "http://www.google.com/schemas/sitemap-news/0.9";
        System.Xml.Linq.XNamespace image = "http://www.google.com/schemas/sitemap-image/1.1";
        var pieces = System.Xml.Linq.XDocument.Parse(site.Text("sitemap-news.xml")).Descendants(news + "news").ToList();
        pieces.Select(one => one.Element(news + "title")!.Value).ShouldBe(["Sharper: The Winter Harbours", "Fresh & <new>"]);
        pieces.ShouldAllBe(one => one.Element(news + "publication")!.Element(news + "language")!.Value == "en"
            && one.Element(news + "publication_date")!.Value.StartsWith("2026-06-0"));
        System.Xml.Linq.XDocument.Parse(site.Text("sitemap-2026-06.xml")).Descendants(image + "loc").Single().Value
            .ShouldBe("https://review.example/media/fresh.jpg");
    }

    [Fact]
    public async Task Robots_are_told_of_the_license_and_the_sitemaps()
    {
        const string License = "https://creativecommons.org/licenses/by-nc-nd/4.0/";
        var yaml = $"title: T\naddress: https://t.example\nlanguage: en\ntimeZone: Etc/UTC\nemail: a@t.example\nlicense: {License}\n";
        var robots = (await new SampleSite(new FakeCatalog(), yaml, "").BuildAsync()).Text("robots.txt");
        robots.ShouldContain($"\nLicense: {License}\n");
        robots.ShouldContain("\nSitemap: https://t.example/sitemap-news.xml\n");
    }

    [Fact]
    public async Task The_series_feeds_are_listed_for_feed_readers()
    {
        var list = System.Xml.Linq.XDocument.Parse((await new SampleSite(new FakeCatalog()).BuildAsync()).Text("feeds.opml"));
        list.Descendants("outline").Select(one => one.Attribute("xmlUrl")!.Value)
            .ShouldContain("https://review.example/series/tidewater/feed.xml");
    }

    [Fact]
    public async Task A_withdrawal_takes_a_piece_off_every_file_of_the_site()
    {
        var catalog = Samples.Pieces.Many(3);
        var site = await new SampleSite(catalog).BuildAsync();
        var head = catalog.Heads.Single(head => head.Title.Contains("Tide Tables", StringComparison.Ordinal));
        var listings = catalog.Listings().ToList();
        site.Files.Count(file => Shows(file.Value.Bytes)).ShouldBeGreaterThan(10);

        await new Feeds.ArchivePress(site, [.. listings.Where(listing => ListingForm.Of(listing.Kind).HasArchive)]).ChangeAsync(
            head.Published!.Value, () => catalog.Put(head with { State = LifecycleState.Withdrawn }));
        await site.PublishAsync([.. await site.Articles.TargetsAsync(head.Id, default), .. site.News.Targets(head)]);
        foreach (var listing in listings)
        {
            await site.PublishAsync(site.Listings.Targets(listing, [listing.BucketOf(head.Published!.Value)]));
            await site.PublishAsync(site.Feeds.Newest(listing));
        }
        site.Files.Where(file => Shows(file.Value.Bytes)).Select(file => file.Key).ShouldBeEmpty();
        site.Files.Keys.ShouldNotContain(path => path.StartsWith("series/the-long-view", StringComparison.Ordinal));

        static bool Shows(ReadOnlyMemory<byte> bytes) => System.Text.Encoding.UTF8.GetString(bytes.Span) is var text
            && (text.Contains("Tide Tables", StringComparison.Ordinal) || text.Contains("tide-tables/\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_the_first_piece_there_is_a_home()
    {
        var site = await new SampleSite(new FakeCatalog()).BuildAsync();
        site.Text("index.html").ShouldContain("Nothing is published yet.");
        site.Files.ShouldContainKey("archive/index.html");
        site.Files.ShouldNotContainKey("sitemap.xml");
    }

    [Fact]
    public async Task The_same_facts_give_the_same_bytes()
    {
        var one = await new SampleSite(Samples.Pieces.Many()).BuildAsync();
        var other = await new SampleSite(Samples.Pieces.Many()).BuildAsync();
        foreach (var (path, file) in one.Files)
            other.Files[path].Bytes.ToArray().ShouldBe(file.Bytes.ToArray(), path);
    }
}
