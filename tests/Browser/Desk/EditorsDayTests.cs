using System.Text;
using Microsoft.Playwright;
using Samples.Word;

namespace Tests.Browser.Desk;

/// <summary>An editor's day at the desk of the running program, by keyboard alone, seen where readers see it.</summary>
public sealed class EditorsDayTests(Chromium chromium, DeskServer server) : IClassFixture<DeskServer>
{
    private const string Title = "The gulls of the old exchange";

    [Fact]
    public async Task A_draft_goes_from_a_fault_to_readers_is_corrected_withdrawn_and_restored()
    {
        await using var tab = await chromium.OpenAsync();
        var editor = new Editor(tab, server.Address);

        await editor.OpenAsync("/desk");
        await editor.UploadAsync("gulls.docx", Encoding.UTF8.GetBytes("This only calls itself a Word file."));
        await editor.SeeAsync("Not accepted");
        (await tab.Page.Locator(".row.rejected").TextContentAsync()).ShouldNotBeNull().ShouldContain("Error");

        await editor.UploadAsync("gulls.docx", Gulls("Every morning they take their places above the trading floor."));
        await editor.PressAsync(AriaRole.Link, Title);
        await editor.SeeAsync("Make everything of it again");
        await editor.FillInAsync("Correct", "What was wrong, for readers", "The exchange closed in May.");
        await editor.SeeAsync("What changed between versions");
        await Shots.TakeAsync(tab.Page, "piece");
        await editor.PressAsync(AriaRole.Link, "What changed between versions");
        await tab.Page.Locator("ins", new() { HasText = "closed in May" }).WaitForAsync();
        await Shots.TakeAsync(tab.Page, "versions");

        await editor.PressAsync(AriaRole.Link, "Back to the piece");
        await editor.FillInAsync("Withdraw", "Why, for readers (may be empty)", "The gulls have moved.");
        await editor.SeeAsync("withdrawn");
        await UntilAsync(410, "The gulls have moved.");

        await editor.PressAsync(AriaRole.Button, "Restore");
        await UntilAsync(200, "The exchange closed in May.");
        tab.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_upload_that_looks_like_another_piece_is_answered()
    {
        await using var tab = await chromium.OpenAsync();
        var editor = new Editor(tab, server.Address);
        await editor.OpenAsync("/desk");
        await editor.UploadAsync("bells.md", Bells);
        await editor.SeeAsync("Bells under the ice");

        await editor.UploadAsync("bells.md", Floats);
        await editor.SeeAsync("It is a new piece");
        await Shots.TakeAsync(tab.Page, "in-flight");
        await editor.PressAsync(AriaRole.Button, "It is a new piece: Bells under the ice");
        await tab.Page.Locator("p.said").WaitForAsync();
        await editor.OpenAsync("/desk");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "A census of milk floats" }).WaitForAsync();
        await tab.Page.Locator(".row.held").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        tab.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_piece_that_waits_is_previewed_scheduled_and_published()
    {
        await using var tab = await chromium.OpenAsync();
        var editor = new Editor(tab, server.Address);
        await editor.OpenAsync("/desk");
        await editor.UploadAsync(
            "lamps.md", Markdown("Lamps along the towpath", "The last of them is lit by hand.", "publish_at: 2031-05-01T08:00:00Z"));
        await editor.PressAsync(AriaRole.Link, "Lamps along the towpath");
        await editor.PressAsync(AriaRole.Link, "Preview");
        await tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Lamps along the towpath", Level = 1 }).WaitForAsync();
        await tab.Page.GoBackAsync();

        await editor.FillInAsync("Schedule", "When, in the publication's time", "05022031\t0930AM");
        await editor.SeeAsync("2 May 2031 at 09:30");
        await editor.PressAsync(AriaRole.Button, "Publish now");
        await editor.SeeAsync("Make everything of it again");
        tab.Errors.ShouldBeEmpty();
    }

    private static byte[] Bells => Markdown(
        "Bells under the ice", "They ring when the thaw comes, and nobody can say who hung them there, or for whom they were cast.");

    private static byte[] Floats => Encoding.UTF8.GetBytes("""
        ---
        title: A census of milk floats
        authors: [Bo Marsh]
        ---
        Eleven are left in the county, and nine of them still go out before the light does. Each has a driver who knows every dog.
        What the other two carry is a matter of dispute between the dairy and the brass band.
        """);

    private static byte[] Gulls(string text) => new WordDraft()
        .Style("paragraph", "Title", "Title").Text(Title, "Title").Text("By Mara Linde").Text(text)
        .Text("Nobody feeds them, and they have not missed a day.").Build();

    private static byte[] Markdown(string title, string text, string fields = "kind: commentary") =>
        Encoding.UTF8.GetBytes($"---\ntitle: {title}\nauthors: [Mara Linde]\n{fields}\n---\n{text}\n");

    private async Task UntilAsync(int status, string text)
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        var month = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
        var path = $"/{month:yyyy/MM}/the-gulls-of-the-old-exchange/";
        for (var deadline = Environment.TickCount64 + 60_000; ;)
        {
            using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if ((int)answer.StatusCode == status && page.Contains(text, StringComparison.Ordinal))
                return;
            if (Environment.TickCount64 > deadline)
                Assert.Fail($"{path} answers {(int)answer.StatusCode} without “{text}”: {page}");
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }
}
