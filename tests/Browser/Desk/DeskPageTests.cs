using System.Text;
using Tests.Browser.Web;

namespace Tests.Browser.Desk;

/// <summary>Every page of the desk, with something of each kind on it: open to everybody, at every width, and valid.</summary>
public sealed class DeskPageTests(Chromium chromium, DeskServer server) : IClassFixture<DeskServer>
{
    private static readonly (string Name, string Text)[] Drafts =
    [
        ("out.md", "---\ntitle: <b>Bold</b> “claims” & a title that goes on for rather longer than a phone is wide\nauthors: [Mara Linde]\n"
            + "topics: [Ports]\n---\nThe ferry was late.\n"),
        ("out.md", "---\ntitle: <b>Bold</b> “claims” & a title that goes on for rather longer than a phone is wide\nauthors: [Mara Linde]\n"
            + "topics: [Ports]\n---\nThe ferry was late again.\n"),
        ("later.md", "---\ntitle: The ferry in spring\nauthors: [Bo Marsh]\npublish_at: 2031-05-01T08:00:00Z\n---\nIt will be late.\n"),
        ("broken.md", "---\ntitle: \"Never closed\nauthors: [Bo Marsh]\n---\nWords.\n"),
        ("asked.md", "---\ntitle: Sand\nauthors: [Bo Marsh]\n---\nIt shifts in the night, and by morning the map is of somewhere else.\n"),
        ("asked.md", "---\ntitle: An inventory of bridges\nauthors: [Ada Quill]\n---\nNobody asked for it. Nine are stone "
            + "and one is a promise in a drawer.\n"),
    ];

    private static readonly int[] Widths = [320, 768, 1280];

    [Fact]
    public async Task Its_pages_are_open_to_everybody_fit_every_window_and_are_valid()
    {
        var pages = await FillAsync();
        List<string> found = [];
        foreach (var dark in (bool[])[false, true])
        {
            await using var tab = await chromium.OpenAsync(dark: dark, ignorePolicy: true);
            foreach (var page in pages)
            {
                await tab.Page.GotoAsync(server.Address + page);
                foreach (var width in Widths)
                {
                    await tab.Page.SetViewportSizeAsync(width, 900);
                    found.AddRange((await Axe.FindAsync(tab.Page)).Select(violation => $"{page} at {width}, dark {dark}: {violation}"));
                }
            }
            tab.Errors.ShouldBeEmpty();
        }
        await using (var guarded = await chromium.OpenAsync())
        {
            foreach (var page in pages)
            {
                await guarded.Page.GotoAsync(server.Address + page);
                foreach (var width in Widths)
                {
                    await guarded.Page.SetViewportSizeAsync(width, 900);
                    if (await guarded.ScrollsSidewaysAsync())
                        found.Add($"{page} scrolls sideways at {width}");
                }
            }
            guarded.Errors.ShouldBeEmpty("under its own policy");
        }
        found.ShouldBeEmpty();
        (await NuChecker.CheckAsync(await PagesAsync(pages))).ShouldBeEmpty();
    }

    /// <summary>Uploads the drafts, waits until each shows, and gives every page's path.</summary>
    private async Task<IReadOnlyList<string>> FillAsync()
    {
        await using var tab = await chromium.OpenAsync();
        var editor = new Editor(tab, server.Address);
        await editor.OpenAsync("/desk");
        foreach (var (name, text) in Drafts)
        {
            await editor.UploadAsync(name, Encoding.UTF8.GetBytes(text));
            // What replaces another must find it taken in.
            await tab.Page.Locator("#desk-flight").GetByText(Shown(name, text)).First.WaitForAsync();
        }
        await tab.Page.Locator(".row.rejected").WaitForAsync();
        await tab.Page.Locator(".row.held").WaitForAsync();
        await editor.SeeAsync("The ferry in spring");
        var pieces = await tab.Page.Locator("#desk-flight .head > a").EvaluateAllAsync<string[]>(
            "links => [...new Set(links.map(link => link.getAttribute('href')))]");
        var out_ = pieces.Single(piece => piece.Contains("/out-", StringComparison.Ordinal));
        return ["/desk", "/desk/calendar", "/desk/mailings", "/desk/readers", "/desk/site", .. pieces, $"{out_}/draft", $"{out_}/diff"];
    }

    private static string Shown(string name, string text) =>
        name == "broken.md" ? name
        : text.Contains("inventory", StringComparison.Ordinal) ? "Held: a question"
        : text.Split('\n')[1]["title: ".Length..];

    private async Task<IReadOnlyDictionary<string, string>> PagesAsync(IEnumerable<string> pages)
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in pages)
            texts[page] = await http.GetStringAsync(page, TestContext.Current.CancellationToken);
        return texts;
    }
}
