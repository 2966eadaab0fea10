using Microsoft.Playwright;
using Tests.Unit.Newsletter;

namespace Tests.Browser.Newsletter;

/// <summary>
/// Every kind of mail as a mail program with a browser in it shows it. <c>GALLERY=folder</c> keeps a picture of each, for looking at.
/// </summary>
public sealed class MailPageTests(Chromium chromium)
{
    // A picture of one pixel, for those that the site would answer with.
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static TheoryData<int, bool> Windows => new() { { 375, false }, { 375, true }, { 700, false }, { 700, true } };

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task A_mail_is_open_to_everybody_and_fits(int width, bool dark)
    {
        var axe = await File.ReadAllTextAsync(Missing.Package("axe-core/axe.min.js"), TestContext.Current.CancellationToken);
        await using var tab = await chromium.OpenAsync(width, dark: dark);
        List<string> asked = [];
        await tab.Page.RouteAsync("**/*", route =>
        {
            lock (asked)
                asked.Add(route.Request.Url);
            return route.FulfillAsync(new() { ContentType = "image/png", BodyBytes = Pixel });
        });
        List<string> found = [];
        foreach (var (name, mail) in await SampleMails.AllAsync())
        {
            await tab.Page.SetContentAsync(mail.Html, new() { WaitUntil = WaitUntilState.Load });
            if (await tab.ScrollsSidewaysAsync())
                found.Add($"{name} scrolls sideways");
            await KeepAsync(tab, $"{name} {width} {(dark ? "dark" : "light")}");
            await tab.Page.EvaluateAsync(axe);
            // A mail is a part of the mail program's page: landmarks, and what stands outside of them, are the program's.
            found.AddRange((await tab.Page.EvaluateAsync<string[]>("""
                async () => (await axe.run({ rules: { "region": { enabled: false }, "landmark-one-main": { enabled: false } } })).violations
                    .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 300)} (${node.failureSummary})`))
                """)).Select(violation => $"{name}: {violation}"));
        }
        found.ShouldBeEmpty();
        tab.Errors.ShouldBeEmpty();
        asked.ShouldAllBe(address => address.StartsWith("https://breakwater.example/media/", StringComparison.Ordinal));
    }

    private static async Task KeepAsync(Tab tab, string name)
    {
        if (Environment.GetEnvironmentVariable("GALLERY") is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"mail {name}.png".Replace(' ', '-')), FullPage = true });
    }
}
