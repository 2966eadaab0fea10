using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Web.Gateway;
using Tests.Samples;
using static Tests.Unit.Web.GatewaySite;

namespace Tests.Unit.Web;

/// <summary>What readers' requests are answered.</summary>
public sealed class GatewayTests
{
    [Fact]
    public async Task While_storage_is_away_readers_are_told_to_come_back()
    {
        var gateway = await OverAsync(new SiteReads((_, _) => throw new Azure.RequestFailedException(503, "Away."), TimeProvider.System));

        var answer = await gateway.AnswerAsync("GET", "/", "", isHttps: true, new HeaderDictionary(), default);

        answer.Status.ShouldBe(503);
        answer.Headers.RetryAfter.ToString().ShouldBe("10");
        answer.Headers.CacheControl.ToString().ShouldBe("no-store");
    }

    [Fact]
    public async Task The_page_for_what_is_not_there_follows_a_change_of_the_theme()
    {
        var theme = Directory.CreateTempSubdirectory("theme-").FullName;
        Write("<p>Nothing here.</p>");
        var site = await new SampleSite(Samples.Pieces.Many(1), themeFolder: theme).BuildAsync();
        (await MissingAsync()).ShouldContain("Nothing here.");
        Write("<p>Nothing was ever here.</p>");
        var deadline = DateTime.UtcNow.AddSeconds(20);
        while (!(await MissingAsync()).Contains("ever here", StringComparison.Ordinal))
            (DateTime.UtcNow < deadline).ShouldBeTrue("The page is still the old one.");

        void Write(string text) => File.WriteAllText(Path.Combine(theme, "message.liquid"), text);
        async Task<string> MissingAsync() => System.Text.Encoding.UTF8.GetString((await AskAsync(site, "/never/")).Body.Span);
    }

    [Fact]
    public async Task Storage_that_does_not_answer_is_not_waited_for()
    {
        var clock = new FakeTimeProvider();
        var gateway = await OverAsync(new SiteReads(async (_, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return null;
        }, clock));

        var answer = gateway.AnswerAsync("GET", "/", "", isHttps: true, new HeaderDictionary(), default);
        clock.Advance(TimeSpan.FromSeconds(2.9));
        answer.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(0.2));
        (await answer).Status.ShouldBe(503);
    }

    private static async Task<SiteGateway> OverAsync(SiteReads reads)
    {
        var site = await OpenAsync();
        return new SiteGateway(reads, site.Pages, new SecurityHeaders(site.Publication), new Compression());
    }

    [Theory]
    [InlineData("/", 200, "text/html; charset=utf-8")]
    [InlineData(Page, 200, "text/html; charset=utf-8")]
    [InlineData("/feed.xml", 200, "application/rss+xml; charset=utf-8")]
    [InlineData("/atom.xml", 200, "application/atom+xml; charset=utf-8")]
    [InlineData("/feed.json", 200, "application/feed+json; charset=utf-8")]
    [InlineData("/2026/05/gone/", 410, "text/html; charset=utf-8")]
    [InlineData("/nothing/", 404, "text/html; charset=utf-8")]
    public async Task A_path_is_answered_with_its_file_in_one_read(string path, int status, string type)
    {
        var site = await OpenAsync();
        var answer = await AskAsync(site, path);
        (answer.Status, answer.Headers.ContentType.ToString()).ShouldBe((status, type));
        site.Reads.ShouldBe(1);
    }

    [Theory]
    [InlineData("/2026/05/old/", "", Page)]
    [InlineData("/2026/05/tide-tables", "", Page)]
    [InlineData("/search", "?q=tide", "/search/?q=tide")]
    [InlineData("/2026/05/tide-tables/index.html", "", Page)]
    public async Task A_moved_or_unfinished_address_answers_301(string path, string query, string location)
    {
        var answer = await AskAsync(await OpenAsync(), path, query: query);
        (answer.Status, answer.Headers.Location.ToString()).ShouldBe((301, location));
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/nothing/index.html")]
    public async Task Nothing_is_answered_at_once_not_by_way_of_another_address(string path) =>
        (await AskAsync(await OpenAsync(), path)).Status.ShouldBe(404);

    [Fact]
    public async Task What_search_shows_of_several_pieces_comes_in_one_answer()
    {
        var site = await OpenAsync();
        var names = site.Files.Keys.Where(path => path.StartsWith("search/pieces/", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path)).Take(3).ToList();
        var joined = await AskAsync(site, $"/search/pieces/{string.Join('_', names)}_2026-01.fff.json");
        System.Text.Json.JsonDocument.Parse(joined.Body).RootElement.GetProperty("pieces").EnumerateArray()
            .Select(piece => piece.GetProperty("slot").GetString()).Distinct().ShouldBe(names, ignoreOrder: true);
        (await AskAsync(site, "/search/pieces/2026-01.ffe_2026-01.fff.json")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("/../secrets")]
    [InlineData("/2026/../../x")]
    [InlineData("//evil.example/")]
    [InlineData("/a//b")]
    [InlineData("/%2e%2e/x")]
    [InlineData("/a\\b")]
    [InlineData("/a\0b")]
    [InlineData("/.env")]
    [InlineData("/a./b/")]
    [InlineData("/hafen/straße/")]
    public async Task What_cannot_be_an_address_is_404_without_a_read(string path)
    {
        var site = await OpenAsync();
        (await AskAsync(site, path)).Status.ShouldBe(404);
        site.Reads.ShouldBe(0);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Only_reading_is_allowed(string method)
    {
        var answer = await AskAsync(await OpenAsync(), "/", method);
        (answer.Status, answer.Headers.Allow.ToString()).ShouldBe((405, "GET, HEAD"));
    }

    [Fact]
    public async Task A_head_tells_the_length_and_sends_nothing()
    {
        var answer = await AskAsync(await OpenAsync(), Page, "HEAD");
        var context = new DefaultHttpContext();
        context.Response.Body = new MemoryStream();
        await answer.WriteAsync(context);
        context.Response.ContentLength.ShouldBe(answer.Body.Length);
        context.Response.Body.Length.ShouldBe(0);
    }

    [Fact]
    public async Task Only_files_named_by_their_content_are_kept_for_ever()
    {
        var site = await OpenAsync();
        var asset = "/" + site.Files.Keys.First(path => path.StartsWith("assets/", StringComparison.Ordinal));
        (await AskAsync(site, asset)).Headers.CacheControl.ToString().ShouldContain("immutable");
        (await AskAsync(site, Page)).Headers.CacheControl.ToString().ShouldBe("public, max-age=60, s-maxage=30, stale-while-revalidate=30");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing/")]
    [InlineData("/search")]
    [InlineData("/2026/05/gone/")]
    public async Task Every_answer_guards_the_reader(string path)
    {
        var headers = (await AskAsync(await OpenAsync(), path)).Headers;
        headers.ContentSecurityPolicy.ToString().ShouldStartWith("default-src 'none'");
        headers.ContentSecurityPolicy.ToString().ShouldNotContain("unsafe");
        headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
        headers.StrictTransportSecurity.Count.ShouldBe(1);
        headers["Referrer-Policy"].Count.ShouldBe(1);
    }

    [Fact]
    public async Task Https_is_not_demanded_of_a_site_on_this_machine()
    {
        var site = await new SampleSite(Samples.Pieces.Many(1), address: "http://localhost:7071/").BuildAsync();
        (
            await site.Gateway.AnswerAsync("GET", "/", "", isHttps: false, new HeaderDictionary(), default)
        ).Headers.StrictTransportSecurity.Count.ShouldBe(0);
    }
}
