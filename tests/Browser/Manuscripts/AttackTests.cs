using System.Text;
using Manuscripts;
using Manuscripts.Normalizing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Model;

namespace Tests.Browser.Manuscripts;

/// <summary>
/// Loads what intake makes of every attack into a real browser, on a page without any Content-Security-Policy, so that
/// cleaning alone has to hold: no dialog, no request, no error, no handler.
/// </summary>
public sealed class AttackTests(Chromium chromium)
{
    private static readonly Publication Publication = new()
    {
        Title = "The Breakwater",
        Address = new Uri("https://breakwater.example/"),
        Language = "en",
        TimeZone = TimeZoneInfo.Utc,
        Email = "desk@breakwater.example",
    };

    [Fact]
    public async Task Nothing_that_intake_makes_runs_script_or_calls_anywhere()
    {
        var page = new StringBuilder("<!doctype html><html><body>");
        foreach (var html in await CleanAsync())
            page.Append("<article>").Append(html).Append("</article>\n");

        await using var tab = await chromium.OpenAsync();
        var requests = new List<string>();
        tab.Page.Request += (_, request) => requests.Add(request.Url);
        await tab.Page.RouteAsync("**/*", route => route.AbortAsync());
        await tab.Page.SetContentAsync(page.Append("</body></html>").ToString());
        await tab.Page.EvaluateAsync("for (const a of document.querySelectorAll('a[href^=\"javascript\" i]')) a.click()");

        tab.Errors.ShouldBeEmpty();
        requests.ShouldAllBe(url => url.EndsWith(".png", StringComparison.Ordinal) && url.Contains("/media/", StringComparison.Ordinal));
        (
            await tab.Page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll('body *')].flatMap(e => [...e.attributes].filter(a => /^on|^style$/i.test(a.name) || /^\s*(javascript|vbscript|data):/i.test(a.value))
                  .map(a => `${e.outerHTML}`)).concat([...document.querySelectorAll('script,style,iframe,object,embed,form,input,svg,math,base,meta,link,template,video,audio')].map(e => e.outerHTML))
                """
            )
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_would_show_an_attack_that_got_through()
    {
        await using var tab = await chromium.OpenAsync();
        await tab.Page.SetContentAsync("<img src=x onerror=\"console.error('ran')\">");
        await tab.Page.WaitForFunctionAsync("document.images[0].complete");
        tab.Errors.ShouldNotBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> CleanAsync()
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(Publication)
            .AddManuscripts(new ConfigurationBuilder().Build()).BuildServiceProvider();
        var normalizer = services.GetRequiredService<INormalizer>();
        var clean = new List<string>();
        foreach (
            var (name, bytes) in Texts()
                .Select(attack => (attack.Name, Bytes: Encoding.UTF8.GetBytes(attack.Text)))
                .Concat(WordAttacks.All.Select(bytes => ("a.docx", bytes)))
        )
        {
            var result = await normalizer.NormalizeAsync(
                new Draft(name, bytes, new Dictionary<string, string>()), TestContext.Current.CancellationToken);
            if (result.Content is { } content)
                clean.Add(content.BodyHtml);
            else
                name.ShouldNotEndWith("docx", customMessage: "A Word attack tries nothing if the file is refused.");
        }
        clean.Count.ShouldBeGreaterThan(100);
        return clean;
    }

    private static IEnumerable<(string Name, string Text)> Texts() =>
        Attacks
            .Html.SelectMany(attack =>
                new[]
                {
                    ("a.html", $"<p>A word before it.</p>{attack}<p>A word after it.</p>"),
                    (
                        "a.html",
                        $"<!doctype html><html><head><title>A page</title></head><body><h1>A page</h1><p>Words enough to be a "
                        + $"page.</p>{attack}</body></html>"
                    ),
                    ("a.md", $"# A title\n\nA word before it.\n\n{attack}\n\nA word after it.\n"),
                    ("a.txt", $"A title\n\nA word before it.\n\n{attack}\n\nA word after it.\n"),
                }
            )
            .Concat(Attacks.Markdown.Select(attack => ("a.md", $"# A title\n\nA word before it.\n\n{attack}\n")));
}
