using Model;
using Pipeline.Making;
using Pipeline.Operations;
using Pipeline.Publications;
using Pipeline.Theme;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Making;

/// <summary>
/// Changes of the theme and of the settings, at random: each makes everything again by itself, and in the end every byte is that of a
/// publication which never had another theme. <c>MAKING_SEED</c> replays a run, <c>MAKING_CHANGES</c> and <c>MAKING_PIECES</c> make it
/// longer.
/// </summary>
public sealed class ThemeChangeTests(AzuriteFixture azurite, ITestOutputHelper output) : IDisposable
{
    private const int Changes = 3;

    private static readonly string[] Templates =
        ["article", "footer", "entry", "listing", "archive", "masthead", "message", "search", "subscribe", "layout", "content", "sections"];

    private readonly DirectoryInfo _site = Directory.CreateTempSubdirectory();
    private readonly Clock _clock = new(Story.Morning);

    private Publication _publication = TestPublication.Instance;

    private string Theme => Path.Combine(_site.FullName, "theme");

    [Fact]
    public async Task After_any_changes_every_byte_is_as_if_it_had_always_been_so()
    {
        var random = new Random(Seed.Take("MAKING_SEED", output));
        var pieces = Seed.Given("MAKING_PIECES") ?? 0;
        File.Copy(SiteFolder.Find(new SiteOptions()).PublicationFile, Path.Combine(_site.FullName, "publication.yml"));
        Directory.CreateDirectory(Theme);
        var account = azurite.NewAccount();
        await using (var newsroom = await Open(account).OpenAsync())
        {
            await Archive.FillAsync(newsroom, pieces);
            await GoOnAsync(newsroom);
        }
        for (var change = 0; change < (Seed.Given("MAKING_CHANGES") ?? Changes); change++)
        {
            await ChangeAsync(random, change);
            await using var newsroom = Open(account);
            await GoOnAsync(newsroom);
        }
        await using var changed = Open(account);
        _clock.MoveTo(Story.Morning);
        await using var fresh = await Open(azurite.NewAccount()).OpenAsync();
        await Archive.FillAsync(fresh, pieces);

        var (made, expected) = (await changed.SiteAsync(), await fresh.SiteAsync());
        // A page that a reader has open may still ask for the style it was made with.
        var styles = made.Keys.Where(path => path.StartsWith(Assets.Folder, StringComparison.Ordinal));
        foreach (var old in styles.Except(expected.Keys).ToList())
            made.Remove(old);
        made.ShouldStandAs(expected);
    }

    [Fact]
    public async Task A_template_that_changes_while_the_program_runs_makes_everything_again_and_a_broken_one_nothing()
    {
        File.Copy(SiteFolder.Find(new SiteOptions()).PublicationFile, Path.Combine(_site.FullName, "publication.yml"));
        Directory.CreateDirectory(Theme);
        await using var newsroom = await Open(azurite.NewAccount()).OpenAsync();
        await newsroom.PublishAsync("desk/one.md", "---\ntitle: The one piece\nauthors: [Ada Brink]\ndate: 2026-11-20\n---\nText.\n");
        await GoOnAsync(newsroom);

        await WriteAsync("footer.liquid", "<footer>Ours now</footer>");
        await UntilAsync(async () =>
        {
            await GoOnAsync(newsroom);
            return (await newsroom.PageAsync("2026/11/the-one-piece/index.html"))!.Contains("Ours now");
        });

        await WriteAsync("footer.liquid", "<footer>\n{% if %}</footer>");
        await UntilAsync(async () =>
            (await newsroom.Get<PublicationCheck>().CheckHealthAsync(new(), default)).Description?.Contains(
                "footer.liquid, line 2") == true);
        await GoOnAsync(newsroom);
        await newsroom.PublishAsync("desk/two.md", "---\ntitle: Another piece\nauthors: [Ada Brink]\ndate: 2026-11-20\n---\nText.\n");
        (await newsroom.PageAsync("2026/11/another-piece/index.html"))!.ShouldContain("Ours now");
    }

    public void Dispose() => _site.Delete(recursive: true);

    private Newsroom Open(string account) => new(account, _clock, publication: _publication, site: _site.FullName);

    private static async Task GoOnAsync(Newsroom newsroom)
    {
        for (var runs = 0; runs < 40; runs++)
        {
            await newsroom.Get<MakeEverything>().GoOnAsync(default);
            if (await newsroom.Get<MakeEverything>().ShowAsync(default) is { State: MakingState.Done } done)
            {
                done.With.ShouldBe(newsroom.Get<MadeWith>().Current);
                await newsroom.Queues.WorkAsync();
                return;
            }
        }
        Assert.Fail("It came to no end.");
    }

    private async Task ChangeAsync(Random random, int number)
    {
        var kind = random.Next(4);
        var name = Templates[random.Next(Templates.Length)];
        output.WriteLine($"{number}: {(kind == 0 ? "settings" : kind == 1 ? "style" : name)}");
        if (kind == 0)
            _publication = _publication with
            {
                Title = $"The Breakwater {number}",
                Description = random.Next(2) == 0 ? $"Described {number}." : "",
                Address = new Uri($"https://breakwater-{random.Next(3)}.example/"),
                Publisher = $"Trust {number}",
                Series = [.. _publication.Series.Select(series => series with { Description = $"Series, {number}" })],
            };
        else if (kind == 1)
            await WriteAsync("site.css", $"body{{color:#{number:D3}}}");
        else if (File.Exists(Path.Combine(Theme, $"{name}.liquid")) && random.Next(3) == 0)
            File.Delete(Path.Combine(Theme, $"{name}.liquid"));
        else
            await WriteAsync($"{name}.liquid", await BuiltInAsync(name) + $"{{% comment %}}{number}{{% endcomment %}}{number} ");
    }

    private Task WriteAsync(string file, string text) =>
        File.WriteAllTextAsync(Path.Combine(Theme, file), text, TestContext.Current.CancellationToken);

    private static async Task<string> BuiltInAsync(string name)
    {
        await using var stream = new ThemeFiles("none").GetFileInfo($"{name}.liquid").CreateReadStream();
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static async Task UntilAsync(Func<Task<bool>> look)
    {
        var deadline = DateTime.UtcNow.AddSeconds(30);
        while (!await look())
        {
            if (DateTime.UtcNow > deadline)
                Assert.Fail("It did not happen within 30 s.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
