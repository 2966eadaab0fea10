using Microsoft.Playwright;

namespace Tests.Browser.Web;

/// <summary>
/// Pictures of every kind of page for people to look at, into the folder that <c>GALLERY</c> names: two widths, light and dark.
/// </summary>
public sealed class GalleryTests(Chromium chromium, SiteServer server) : IClassFixture<SiteServer>
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("home", "/"), ("article", "/2026/07/light-1/"), ("chart", "/2026/07/light-3/"), ("small", "/2026/07/light-6/"),
        ("long", "/2026/05/tide-tables/"), ("edition", "/2026/06/sharper-ice/"), ("arabic", "/2026/04/mina/"),
        ("series", "/series/tidewater/"), ("topic", "/topics/harbours/"), ("author", "/authors/ada-quill/"), ("archive", "/archive/"),
        ("month", "/archive/2026/07/"), ("index", "/authors/"), ("search", "/search/?q=tide"), ("subscribe", "/subscribe/"),
        ("missing", "/nothing/"),
    ];

    [Fact]
    public async Task Every_kind_of_page_can_be_looked_at()
    {
        if (Environment.GetEnvironmentVariable("GALLERY") is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        foreach (var (name, path) in Pages)
            foreach (var width in new[] { 320, 1280 })
                foreach (var dark in new[] { false, true })
                {
                    await using var tab = await chromium.OpenAsync(width, dark: dark);
                    await tab.Page.GotoAsync(server.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
                    await tab.ReadToTheEndAsync();
                    await tab.Page.ScreenshotAsync(new()
                    {
                        Path = Path.Combine(folder, $"{name}-{width}{(dark ? "-dark" : "")}.png"),
                        FullPage = true,
                    });
                }
    }
}
