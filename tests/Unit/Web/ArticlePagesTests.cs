using AngleSharp.Html.Parser;
using Model;
using Tests.Samples;

namespace Tests.Unit.Web;

/// <summary>What stands at a commentary's addresses, by the state of its head.</summary>
public sealed class ArticlePagesTests
{
    private const string Page = "2026/05/tide-tables/index.html";

    private readonly FakeCatalog _catalog = new();

    [Fact]
    public async Task A_published_piece_has_its_page()
    {
        _catalog.Put(Samples.Pieces.Long());
        var page = new HtmlParser().ParseDocument((await new SampleSite(_catalog).BuildAsync()).Text(Page));
        page.QuerySelectorAll("h1").ShouldHaveSingleItem().TextContent.ShouldBe("The Tide Tables Nobody Reads");
        page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe("https://review.example/2026/05/tide-tables/");
        page.QuerySelector("meta[property='og:type']")!.GetAttribute("content").ShouldBe("article");
        page.QuerySelector("time")!.GetAttribute("datetime").ShouldBe("2026-05-18T00:00:00-04:00");
        page.QuerySelector(".byline")!.TextContent.ShouldBe("By Ada Quill, Bertrand Osei and Chiara Lindqvist");
        page.QuerySelector(".outlet")!.TextContent.ShouldBe("First published in The Saltmarsh Quarterly.");
        page.QuerySelector(".corrections")!.TextContent.ShouldContain("May 20, 2026: An earlier version");
        page.QuerySelectorAll("link[rel=alternate]").Length.ShouldBe(5);
        page.QuerySelector("[data-more]")!.GetAttribute("data-more").ShouldBe("/series/the-long-view/");
    }

    [Fact]
    public async Task Machines_read_who_wrote_it_and_when()
    {
        _catalog.Put(Samples.Pieces.Long() with { Title = "A </script> in the title" });
        var page = new HtmlParser().ParseDocument((await new SampleSite(_catalog).BuildAsync()).Text(Page));
        var data = System.Text.Json.JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        data = data.GetProperty("@graph")[0];
        data.GetProperty("headline").GetString().ShouldBe("A </script> in the title");
        data.GetProperty("datePublished").GetString().ShouldBe("2026-05-18T00:00:00-04:00");
        data.GetProperty("author")[1].GetProperty("url").GetString().ShouldBe("https://review.example/authors/bertrand-osei/");
    }

    [Theory]
    [InlineData(LifecycleState.Rejected)]
    [InlineData(LifecycleState.Held)]
    [InlineData(LifecycleState.Scheduled)]
    public async Task Nothing_stands_there_before_its_time(LifecycleState state)
    {
        _catalog.Put(Samples.Pieces.Long(), state, "/2026/05/old/");
        var site = await new SampleSite(_catalog).BuildAsync();
        site.Files.Keys.ShouldNotContain(path => path.StartsWith("2026/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_former_address_leads_to_the_newest()
    {
        _catalog.Put(Samples.Pieces.Long(), LifecycleState.Published, "/2026/05/first/", "/2026/05/second/");
        var site = await new SampleSite(_catalog).BuildAsync();
        foreach (var former in new[] { "2026/05/first/index.html", "2026/05/second/index.html" })
            (site.Files[former].Status, site.Files[former].Location).ShouldBe((301, "/2026/05/tide-tables/"));
    }

    [Fact]
    public async Task A_withdrawn_piece_leaves_a_tombstone_at_every_address_and_nothing_of_itself()
    {
        var head = _catalog.Put(Samples.Pieces.Long(), LifecycleState.Published, "/2026/05/first/");
        var site = await new SampleSite(_catalog).BuildAsync();
        _catalog.Put(head with { State = LifecycleState.Withdrawn });
        await site.PublishAsync(await site.Articles.TargetsAsync(head.Id, default));
        foreach (var path in new[] { Page, "2026/05/first/index.html" })
        {
            site.Files[path].Status.ShouldBe(410);
            site.Text(path).ShouldNotContain("Tide");
        }
    }

    [Fact]
    public async Task A_piece_that_was_taken_back_before_it_was_out_has_no_tombstone()
    {
        var head = _catalog.Put(Samples.Pieces.Long(), LifecycleState.Held);
        _catalog.Put(head with { State = LifecycleState.Withdrawn });
        var site = await new SampleSite(_catalog).BuildAsync();
        site.Files.Keys.ShouldNotContain(Page);
    }

    [Fact]
    public async Task The_newest_head_wins_however_old_the_message_is()
    {
        var head = _catalog.Put(Samples.Pieces.Long());
        var site = new SampleSite(_catalog);
        var late = await site.Articles.TargetsAsync(head.Id, default);
        _catalog.Put(head with { Address = PieceAddress.Parse("/2026/05/new/"), FormerAddresses = [head.Address!.Value] });
        await site.PublishAsync(late);
        site.Files[Page].Status.ShouldBe(301);
    }

    [Fact]
    public async Task A_first_version_is_written_without_a_look()
    {
        var head = _catalog.Put(Samples.Pieces.Long());
        (await new SampleSite(_catalog).Articles.TargetsAsync(head.Id, default)).ShouldAllBe(target => target.LikelyNew);
        _catalog.Put(head with { Sequence = 2 });
        (await new SampleSite(_catalog).Articles.TargetsAsync(head.Id, default)).ShouldAllBe(target => !target.LikelyNew);
    }

    [Fact]
    public async Task A_preview_is_for_nobody_s_index()
    {
        var site = new SampleSite(_catalog);
        var page = System.Text.Encoding.UTF8.GetString((await site.Articles.PreviewAsync(Samples.Pieces.Long(), default)).Bytes.Span);
        page.ShouldContain("<meta name=\"robots\" content=\"noindex\">");
        page.ShouldNotContain("rel=\"canonical\"");
    }

    [Fact]
    public async Task An_edition_shows_each_section_once_even_if_the_body_repeats_them()
    {
        _catalog.Put(
            Samples.Pieces.Edition() with
            {
                BodyHtml = "<p>The introduction.</p><h2 id=\"features\">Features</h2><h3>A Pilot’s Guide to Open Water</h3><p>Again.</p>",
            }
        );
        var page = new HtmlParser().ParseDocument((await new SampleSite(_catalog).BuildAsync()).Text("2026/06/sharper-ice/index.html"));
        page.QuerySelectorAll(".edition-section > h2")
            .Select(heading => heading.TextContent)
            .ShouldBe(["Features", "Commentaries", "In the News"]);
        page.QuerySelectorAll("h3").Count(heading => heading.TextContent.Contains("Pilot", StringComparison.Ordinal)).ShouldBe(1);
        page.QuerySelectorAll(".edition-source")[1].TextContent.ShouldBe("Bertrand Osei and Chiara Lindqvist · The Saltmarsh Quarterly");
    }

    [Fact]
    public async Task A_piece_from_right_to_left_says_so()
    {
        _catalog.Put(Samples.Pieces.Arabic());
        var page = new HtmlParser().ParseDocument((await new SampleSite(_catalog).BuildAsync()).Text("2026/04/mina/index.html"));
        page.QuerySelector("article.piece")!.GetAttribute("dir").ShouldBe("rtl");
        page.DocumentElement.GetAttribute("dir").ShouldBe("ltr");
    }
}
