namespace Tests.Storage.Desk;

/// <summary>Whatever is in a draft or its name, nothing of it runs where editors are signed in.</summary>
public sealed class HostileDraftTests(DeskRoom desk) : IClassFixture<DeskRoom>
{
    private const string Hostile = """
        <!doctype html><html><head><title>Tides &lt;img src=x onerror=alert(1)&gt;</title>
        <meta name="author" content="Ada Brink"><script>fetch('/desk/making/start', { method: 'POST' })</script>
        <meta http-equiv="refresh" content="0; url=/desk/site"></head>
        <body onload="alert(2)"><p>The tide comes in twice a day.</p><img src=x onerror="alert(3)">
        <form action="/desk/drafts" method="post"><button>Press</button></form>
        <iframe src="/desk"></iframe><a href="javascript:alert(4)">A link</a></pre></body></html>
        """;

    [Fact]
    public async Task A_hostile_page_is_fetched_as_a_file_that_no_browser_opens()
    {
        var id = await UploadAsync("tides.html");
        var file = await desk.GetAsync($"/desk/pieces/{id}/draft/file", "author");

        file.Status.ShouldBe(200);
        file.Text.ShouldBe(Hostile);
        file.Headers.ContentType.ToString().ShouldBe("application/octet-stream");
        file.Headers.ContentDisposition.ToString().ShouldStartWith("attachment;");
        file.Headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
        file.Headers.ContentSecurityPolicy.ToString().Split("; ").ShouldBe(
            ["default-src 'none'", "sandbox", "frame-ancestors 'none'"], ignoreOrder: true);
        file.Headers.CacheControl.ToString().ShouldBe("no-store");
    }

    [Fact]
    public async Task A_hostile_page_is_shown_as_its_text_and_what_was_made_of_it_is_clean()
    {
        var id = await UploadAsync("shown.html");
        foreach (var page in (string[])["", "/draft"])
        {
            var answer = await desk.GetAsync($"/desk/pieces/{id}{page}", "operator");

            answer.Status.ShouldBe(200);
            answer.Headers.ContentSecurityPolicy.ToString().ShouldContain("script-src 'self'");
            answer.Headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
            answer.Text.ShouldNotContain("<img src=x");
            answer.Text.ShouldNotContain("<iframe");
            answer.Text.ShouldNotContain("<script>");
            answer.Text.ShouldNotContain("http-equiv=\"refresh\"");
            answer.Text.ShouldNotContain("href=\"javascript:");
        }
    }

    [Theory]
    [InlineData("quote\"; filename=evil.html; x=\".html")]
    [InlineData("überfahrt 潮.html")]
    public async Task A_hostile_name_stays_within_its_header(string name)
    {
        var id = await UploadAsync(name);
        var header = (await desk.GetAsync($"/desk/pieces/{id}/draft/file", "author")).Headers.ContentDisposition.ToString();

        header.ShouldAllBe(letter => letter >= ' ' && letter <= '~');
        var read = Microsoft.Net.Http.Headers.ContentDispositionHeaderValue.Parse(header);
        read.DispositionType.ToString().ShouldBe("attachment");
        read.FileNameStar.ToString().ShouldBe(name);
    }

    private async Task<string> UploadAsync(string name)
    {
        await desk.Newsroom.PublishAsync(name, Hostile);
        return Model.CommentaryId.FromDraft(name).ToString();
    }
}
