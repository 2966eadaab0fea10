namespace Tests.Storage.Desk;

/// <summary>Of two editors the later one loses nothing of what they wrote.</summary>
public sealed class KeptTests(AzuriteFixture azurite)
{
    private static readonly string Page = $"/desk/pieces/{DeskRoom.Piece}";

    [Fact]
    public async Task Who_was_overtaken_finds_their_words_in_the_form_again_beside_what_the_other_did()
    {
        await using var desk = new DeskRoom(azurite);
        await desk.InitializeAsync();
        await desk.PostAsync($"{Page}/move", "editor", "slug=the-quay-again");
        var late = await desk.PostAsync(
            $"{Page}/correct", "editor", $"revision=1&note={Uri.EscapeDataString("The ice — </textarea><b>left</b> in März 三月.")}");
        late.Said.ShouldContain("was faster");

        var again = await desk.GetAsync(Page, "editor", request => request.Headers.Cookie = late.Cookies);
        again.Text.ShouldContain("The ice — &lt;/textarea&gt;&lt;b&gt;left&lt;/b&gt; in März 三月.</textarea>");
        again.Text.ShouldContain("the-quay-again");
        again.Headers.SetCookie.ShouldContain(cookie => cookie!.StartsWith("desk-kept=;", StringComparison.Ordinal), "once");
        (await desk.GetAsync(Page, "editor")).Text.ShouldNotContain("You had written");
    }

    [Fact]
    public async Task Words_whose_form_is_no_longer_there_are_shown_all_the_same()
    {
        await using var desk = new DeskRoom(azurite);
        await desk.InitializeAsync();
        await desk.PostAsync($"{Page}/withdraw", "publisher", "note=Wrong.");
        var late = await desk.PostAsync($"{Page}/correct", "editor", "revision=1&note=The+ice+left+in+March.");

        var again = await desk.GetAsync(Page, "editor", request => request.Headers.Cookie = late.Cookies);
        again.Text.ShouldContain("You had written: <q dir=\"auto\">The ice left in March.</q>");
        again.Text.ShouldContain("Wrong.");
    }

    [Theory]
    [InlineData("desk-kept=correct")]
    [InlineData("desk-kept=correct.***")]
    [InlineData("desk-kept=.AAAA")]
    public async Task A_cookie_that_is_none_of_ours_says_nothing(string cookie)
    {
        await using var desk = new DeskRoom(azurite);
        await desk.InitializeAsync();
        var page = await desk.GetAsync(Page, "editor", request => request.Headers.Cookie = cookie);
        page.Status.ShouldBe(200);
        page.Text.ShouldNotContain("You had written");
    }
}
