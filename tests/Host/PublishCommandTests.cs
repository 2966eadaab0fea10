using System.Text.Json;
using Local.Commands;

namespace Tests.Host;

/// <summary>The contract of <c>publish</c>: what it writes, and its exit codes.</summary>
public sealed class PublishCommandTests : IDisposable
{
    private readonly string _drafts = Directory.CreateTempSubdirectory("publish-drafts-").FullName;
    private readonly string _out = Directory.CreateTempSubdirectory("publish-out-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Good_drafts_are_published_and_bad_ones_reported()
    {
        await SaveAsync(
            "harbour.md",
            "---\ntitle: The quiet harbour\nauthors: [Mara Linde]\ndate: 2026-11-20\nseries: Sharper\nnewsletter: "
            + "true\n---\nNothing moved.\n"
        );
        await SaveAsync(
            "copy/harbour.md",
            "---\ntitle: The quiet harbour\nauthors: [Ivo Brandt]\ndate: 2026-11-21\n---\nAnother piece, of another author, by the "
            + "same name.\n"
        );
        await SaveAsync("empty.md", "");

        (await PublishAsync(_drafts, "--out", _out, "--subscriber", "reader@example.org")).ShouldBe(2);

        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(_out, "report.json"), Cancellation));
        var drafts = report.RootElement.GetProperty("drafts").EnumerateArray().ToList();
        drafts.Select(draft => (draft.GetProperty("draft").GetString(), draft.GetProperty("state").GetString()))
            .ShouldBe([("copy/harbour.md", "published"), ("empty.md", "rejected"), ("harbour.md", "published")]);
        drafts[1].GetProperty("problems")[0].GetProperty("code").GetString().ShouldBe("draft-empty");
        var addresses = drafts.Where((_, at) => at != 1).Select(draft => draft.GetProperty("url").GetString()!).ToList();
        addresses.ShouldBeUnique();
        addresses.ShouldAllBe(address => File.Exists(Path.Combine(_out, "web", address.Trim('/'), "index.html")));
        drafts
            .Where((_, at) => at != 1)
            .ShouldAllBe(draft => File.Exists(Path.Combine(_out, "commentaries", draft.GetProperty("id").GetString() + ".json")));
        (await File.ReadAllTextAsync(Path.Combine(_out, "web", "feed.xml"), Cancellation)).ShouldContain("The quiet harbour");
        (
            await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(_out, "mail"), "*.eml").ShouldHaveSingleItem(), Cancellation)
        ).ShouldContain("reader@example.org");
        File.ReadAllText(Path.Combine(_drafts, "empty.md")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_clock_starts_where_it_is_told()
    {
        await SaveAsync(
            "soon.md", "---\ntitle: At noon\nauthors: [Mara Linde]\npublish_at: 2031-05-02T12:00:00Z\n---\nNot before its time.\n");

        (await PublishAsync(_drafts, "--out", _out, "--now", "2031-05-02T11:00:00Z")).ShouldBe(0);
        File.ReadAllText(Path.Combine(_out, "report.json")).ShouldContain("\"scheduled\"");
        (await PublishAsync(_drafts, "--out", _out, "--now", "2031-05-02T13:00:00Z")).ShouldBe(0);
        File.ReadAllText(Path.Combine(_out, "report.json")).ShouldContain("\"published\"");
    }

    [Fact]
    public async Task A_path_that_is_not_there_fails() => (await PublishAsync(Path.Combine(_drafts, "none.md"), "--out", _out)).ShouldBe(1);

    public void Dispose()
    {
        Directory.Delete(_drafts, recursive: true);
        Directory.Delete(_out, recursive: true);
    }

    private static async Task<int> PublishAsync(params string[] arguments)
    {
        await AzuriteFixture.PackagesAsync();
        return await CommandLine.RunAsync(["publish", .. arguments]);
    }

    private async Task SaveAsync(string name, string text)
    {
        var path = Path.Combine(_drafts, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text, Cancellation);
    }
}
