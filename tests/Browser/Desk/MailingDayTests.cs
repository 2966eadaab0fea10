using System.Text;
using Microsoft.Playwright;

namespace Tests.Browser.Desk;

/// <summary>An editor's day with the newsletter, by keyboard alone, seen in the inbox.</summary>
public sealed class MailingDayTests(Chromium chromium, DeskServer server) : IClassFixture<DeskServer>
{
    private const string Title = "Tides for people in a hurry";
    private const string Me = "me@desk.example";

    private static readonly string[] Readers = ["ada@reader.example", "ben@reader.example", "cleo@reader.example"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_is_tried_held_let_go_and_called_off_with_what_cannot_be_recalled_said_before()
    {
        await using var tab = await chromium.OpenAsync();
        var editor = new Editor(tab, server.Address);
        foreach (var reader in Readers)
            await server.Reader.SubscribeAsync(reader, "sharper", Cancellation);
        await editor.OpenAsync("/desk");
        await editor.UploadAsync("tides.md", Tides);
        await editor.PressAsync(AriaRole.Link, Title);

        await editor.FillInAsync("Send a test", "To which address", Me);
        await editor.SeeAsync($"A test is on its way to {Me}");
        await UntilAsync(() => SubjectsTo(Me) is [var subject] && subject.StartsWith("[Test] ", StringComparison.Ordinal));
        Readers.ShouldAllBe(reader => !Got(reader));

        await editor.PressAsync(AriaRole.Button, "Publish now");
        await editor.SeeAsync("It is coming out now.");
        await editor.SeeInTimeAsync("/desk/mailings", "1 of 3 mails have gone out already and cannot be recalled.");
        await editor.PressAsync(AriaRole.Button, "Hold");
        await editor.SeeAsync("Nothing more is sent until it goes on.");
        await editor.PressAsync(AriaRole.Button, "Go on");
        await editor.SeeAsync("It goes on.");
        await Shots.TakeAsync(tab.Page, "mailings");
        await using (var narrow = await chromium.OpenAsync(320, ignorePolicy: true))
        {
            await narrow.Page.GotoAsync(server.Address + "/desk/mailings");
            await narrow.Page.EvaluateAsync("document.querySelectorAll('details').forEach(asked => asked.open = true)");
            (await Axe.FindAsync(narrow.Page)).ShouldBeEmpty();
            (await narrow.ScrollsSidewaysAsync()).ShouldBeFalse();
        }

        await editor.ConfirmAsync("Call off", "1 of 3 mails have gone out already and cannot be recalled.");
        await editor.SeeAsync("Gone out before, and not to be recalled: 1.");
        await editor.SeeInTimeAsync("/desk/mailings", "Nothing is being mailed.");
        (await tab.Page.ContentAsync()).ShouldContain("<dt>Suppressed</dt><dd>2</dd>");
        Readers.Count(Got).ShouldBe(1);
        await SeeOneReaderAsync(editor, Readers.Single(Got));
        tab.Errors.ShouldBeEmpty();
    }

    private static async Task SeeOneReaderAsync(Editor editor, string address)
    {
        await editor.PressAsync(AriaRole.Link, "Readers");
        await editor.ReachAsync(editor.Page.GetByLabel("Address of a reader"));
        await editor.Page.Keyboard.TypeAsync(address);
        await editor.PressAsync(AriaRole.Button, "Look");
        await editor.SeeAsync("Subscribed to “sharper” when it was mailed.");
        editor.Page.Url.ShouldNotContain("@");
        (await Axe.FindAsync(editor.Page)).ShouldBeEmpty();
        await Shots.TakeAsync(editor.Page, "readers");
    }

    private static byte[] Tides => Encoding.UTF8.GetBytes($"""
        ---
        title: {Title}
        authors: [Mara Linde]
        series: Sharper
        newsletter: true
        publish_at: 2031-05-01T08:00:00Z
        ---
        The sea comes in twice a day and asks nobody. What it leaves on the sand is ours to sort before it is back.
        """);

    private bool Got(string reader) => SubjectsTo(reader).Any(subject => subject.Contains(Title, StringComparison.Ordinal));

    private List<string> SubjectsTo(string address) =>
        [.. server.Reader.Mails().Where(mail => mail.To.Mailboxes.Any(to => to.Address == address)).Select(mail => mail.Subject ?? "")];

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var deadline = Environment.TickCount64 + 60_000; !isSo(); await Task.Delay(100, Cancellation))
            if (Environment.TickCount64 > deadline)
                Assert.Fail("No test came.");
    }
}
