using Microsoft.Playwright;

namespace Tests.Browser.Web;

/// <summary>The site's pages in a real browser, under the gateway's own headers.</summary>
public sealed class PageTests(Chromium chromium, SiteServer server) : IClassFixture<SiteServer>
{
    private const int Phone = 320;
    private const int Desktop = 1280;

    public static TheoryData<string> Pages =>
        [
            "/", "/2026/07/light-1/", "/authors/ada-quill/", "/topics/", "/2026/05/tide-tables/",
            "/2026/06/sharper-ice/", "/2026/04/mina/", "/series/sharper/", "/archive/", "/archive/2026/05/",
            "/search/?q=tide", "/subscribe/?list=tidewater", "/404.html",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_every_window_and_troubles_no_console(string path)
    {
        foreach (var width in new[] { Phone, Desktop })
        {
            await using var tab = await OpenAsync(path, width);
            (await tab.ScrollsSidewaysAsync()).ShouldBeFalse($"{path} at {width} px");
            tab.Errors.ShouldBeEmpty(path);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_open_to_everybody_in_light_and_dark(string path)
    {
        var axe = await File.ReadAllTextAsync(Missing.Package("axe-core/axe.min.js"), TestContext.Current.CancellationToken);
        foreach (var dark in new[] { false, true })
        {
            await using var tab = await OpenAsync(path, Desktop, dark);
            await tab.Page.EvaluateAsync(axe);
            // The dark dress changes colours alone.
            var violations = await tab.Page.EvaluateAsync<string[]>("""
                async dark => (await axe.run({ runOnly: dark ? { type: "rule", values: ["color-contrast"] }
                    : ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })).violations
                  .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} (${node.failureSummary})`))
                """, dark);
            violations.ShouldBeEmpty($"{path}, dark: {dark}");
        }
    }

    [Fact]
    public async Task More_from_shows_the_newest_others_of_the_series()
    {
        await using var tab = await OpenAsync("/2026/06/sharper-ice/", Desktop);
        await tab.ReadToTheEndAsync();
        await tab.Page.Locator(".more-title a").Nth(3).WaitForAsync();
        var titles = await tab.Page.Locator(".more-title a").AllTextContentsAsync();
        titles.Count.ShouldBe(4);
        titles.ShouldNotContain("Sharper: The Winter Harbours");
    }

    [Fact]
    public async Task Whoever_finds_no_page_is_shown_the_newest_pieces()
    {
        await using var tab = await OpenAsync("/2026/07/never-was/", Desktop);
        await tab.ReadToTheEndAsync();
        await tab.Page.Locator(".more-title a").Nth(3).WaitForAsync();
        (await tab.Page.Locator(".more-title a").CountAsync()).ShouldBe(4);
    }

    [Fact]
    public async Task A_reader_finds_the_piece_before_and_the_piece_after()
    {
        await using var tab = await OpenAsync("/2026/07/light-4/", Desktop);
        await tab.ReadToTheEndAsync();
        await tab.Page.Locator(".way-prev a").First.WaitForAsync();
        (await tab.Page.Locator(".ways li:last-child .way-prev a").GetAttributeAsync("href")).ShouldBe("/2026/07/light-5/");
        (await tab.Page.Locator(".ways li:last-child .way-next a").GetAttributeAsync("href")).ShouldBe("/2026/07/light-3/");
        (await tab.Page.Locator(".ways li:first-child .way-next a").GetAttributeAsync("href")).ShouldBe("/2026/07/light-1/");
    }

    [Fact]
    public async Task A_note_opens_where_it_is_called()
    {
        await using var tab = await OpenAsync("/2026/07/light-1/", Desktop);
        var call = tab.Page.Locator(".prose sup a");
        await call.ClickAsync();
        (await tab.Page.Locator("p:has(sup) + .note-open").TextContentAsync())!.Trim().ShouldBe("The first entry is of 4 March 1902.");
        (await call.GetAttributeAsync("aria-expanded")).ShouldBe("true");
        await call.ClickAsync();
        (await tab.Page.Locator(".note-open").CountAsync()).ShouldBe(0);
        tab.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task Home_weighs_little_with_all_its_pictures(int width)
    {
        await using var tab = await chromium.OpenAsync(width);
        var bytes = 0L;
        tab.Page.Response += async (_, answer) => Interlocked.Add(ref bytes, (await answer.BodyAsync()).Length);
        await tab.Page.GotoAsync(server.Address + "/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await tab.ReadToTheEndAsync();
        (await tab.Page.Locator(".entry-image img").CountAsync()).ShouldBeGreaterThanOrEqualTo(10);
        Interlocked.Read(ref bytes).ShouldBeLessThan(250_000);
    }

    [Fact]
    public async Task Search_finds_by_keyboard_and_keeps_the_question_in_the_address()
    {
        await using var tab = await OpenAsync("/search/", Desktop);
        await tab.Page.GetByRole(AriaRole.Searchbox).FocusAsync();
        await tab.Page.Keyboard.TypeAsync("lindqvist TABLES");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.GetByRole(AriaRole.Status).GetByText("One piece found.").WaitForAsync();
        tab.Page.Url.ShouldEndWith("/search/?q=lindqvist+TABLES");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Locator("#site-results a[href='/2026/05/tide-tables/']:focus").WaitForAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.GetByRole(AriaRole.Heading, new() { Name = "The Tide Tables Nobody Reads", Level = 1 }).WaitForAsync();
        tab.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_shows_ten_at_a_time_and_says_when_there_is_nothing()
    {
        await using var tab = await OpenAsync("/search/?q=harbour", Desktop);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Show more" }).ClickAsync();
        await tab.Page.Locator("#site-results > li:nth-child(11) a:focus").WaitForAsync();
        await tab.Page.GetByRole(AriaRole.Searchbox).FillAsync("nowhere to be found");
        await tab.Page.GetByText("Nothing found.").WaitForAsync();
    }

    [Fact]
    public async Task Search_shows_markup_in_a_title_as_text_with_what_was_found_marked()
    {
        await using var tab = await OpenAsync("/search/?q=hostil%20onerror", Desktop);
        var title = tab.Page.Locator("#site-results h2 a");
        await title.WaitForAsync();
        (await title.TextContentAsync()).ShouldBe(SiteServer.Hostile);
        (await title.Locator("mark").AllTextContentsAsync()).ShouldBe(["onerror", "hostile"]);
        (await tab.Page.Locator("#site-results img").CountAsync()).ShouldBe(0);
        tab.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_thing_a_keyboard_reaches_leads_to_the_text()
    {
        await using var tab = await OpenAsync("/2026/05/tide-tables/", Desktop);
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Enter");
        (await tab.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("site-main");
    }

    [Fact]
    public async Task A_link_may_choose_the_newsletter()
    {
        await using var tab = await OpenAsync("/subscribe/?list=tidewater", Desktop);
        (await tab.Page.Locator("input[name=list]:checked").GetAttributeAsync("value")).ShouldBe("tidewater");
    }

    [Fact]
    public async Task Paper_shows_the_text_and_where_its_links_lead_and_no_menus()
    {
        await using var tab = await OpenAsync("/2026/05/tide-tables/", Desktop);
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await tab.Page.Locator(".masthead-nav").IsVisibleAsync()).ShouldBeFalse();
        (await tab.Page.Locator(".newsletter").IsVisibleAsync()).ShouldBeFalse();
        (
            await tab.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.prose a[href^=http]'), '::after').content")
        ).ShouldContain("https://archive.example/ellery");
    }

    private async Task<Tab> OpenAsync(string path, int width, bool dark = false)
    {
        var tab = await chromium.OpenAsync(width, dark: dark);
        await tab.Page.GotoAsync(server.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return tab;
    }
}
