using System.Diagnostics;
using System.Text;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Options;
using Pipeline.Site;
using Pipeline.Storage;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Site;

/// <summary>How files of the site are written: only if they changed, and never over newer facts.</summary>
public sealed class SiteFilesTests(AzuriteFixture azurite)
{
    private const string Path = "2026/05/rope/index.html";

    private static SiteFile? Nothing => null;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_would_not_change_is_not_written()
    {
        var site = (await NewAsync())();
        (await PublishAsync(site, () => Page("one"), likelyNew: true)).ShouldBeTrue();
        (await PublishAsync(site, () => Page("one"), likelyNew: true)).ShouldBeFalse();
        (await PublishAsync(site, () => Page("one"))).ShouldBeFalse();
        (await PublishAsync(site, () => Page("two"))).ShouldBeTrue();
        (await TextAsync(site)).ShouldBe("two");
    }

    [Fact]
    public async Task A_known_file_is_written_without_a_look()
    {
        var calls = new StorageCalls();
        var site = (await NewAsync(calls))();
        await PublishAsync(site, () => Page("one"));
        var before = calls.Count;
        await PublishAsync(site, () => Page("two"));
        (calls.Count - before).ShouldBe(1);
    }

    [Fact]
    public async Task What_another_process_wrote_is_seen_though_this_one_remembers_other_bytes()
    {
        var open = await NewAsync();
        var (one, other) = (open(), open());
        await PublishAsync(one, () => Page("first"));
        await PublishAsync(other, () => Page("second"));
        (await PublishAsync(one, () => Page("first"))).ShouldBeTrue();
        (await PublishAsync(other, () => Page("third"))).ShouldBeTrue();
        (await PublishAsync(one, () => Nothing)).ShouldBeTrue();
        (await PublishAsync(other, () => Page("fourth"))).ShouldBeTrue();
        (await TextAsync(one)).ShouldBe("fourth");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_builder_with_older_facts_never_has_the_last_word(bool isKnown)
    {
        var open = await NewAsync();
        var (slow, fast) = (open(), open());
        if (isKnown)
            await PublishAsync(slow, () => Page("before"));
        var truth = "old";
        var looks = 0;
        await PublishAsync(slow, async () =>
        {
            var seen = truth;
            if (looks++ == 0)
            {
                truth = "new";
                await PublishAsync(fast, () => Page(truth));
            }
            return Page(seen);
        });
        looks.ShouldBe(2);
        (await TextAsync(slow)).ShouldBe("new");
    }

    [Fact]
    public async Task A_removal_wins_over_a_builder_that_read_before_it()
    {
        var open = await NewAsync();
        var (slow, fast) = (open(), open());
        await PublishAsync(slow, () => Page("out"), likelyNew: true);
        var isOut = true;
        var looks = 0;
        await PublishAsync(slow, async () =>
        {
            var seen = isOut;
            if (looks++ == 0)
            {
                isOut = false;
                await PublishAsync(fast, () => Nothing);
            }
            return seen ? Page("out, corrected") : null;
        });
        (await slow.ReadAsync(Path, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Many_builders_at_once_end_with_the_newest_facts()
    {
        var open = await NewAsync();
        var truth = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            Interlocked.Increment(ref truth);
            await PublishAsync(open(), () => Page(Volatile.Read(ref truth).ToString()));
        })));
        (await TextAsync(open())).ShouldBe("8");
    }

    [Fact]
    public async Task A_changed_answer_with_the_same_bytes_is_written()
    {
        var site = (await NewAsync())();
        await PublishAsync(site, () => Page("same"), likelyNew: true);
        (await PublishAsync(site, () => SiteFile.Gone(Encoding.UTF8.GetBytes("same")))).ShouldBeTrue();
    }

    [Fact]
    public async Task Files_of_one_round_show_the_same_truth_read_once()
    {
        var site = (await NewAsync())();
        var reads = 0;
        await site.PublishAsync([.. Enumerable.Range(0, 5).Select(i => new SiteTarget($"page-{i}", async (facts, _) =>
            Page((await facts.OnceAsync("truth", () => Task.FromResult(++reads))).ToString())))], Token);
        reads.ShouldBe(1);
    }

    [Theory]
    [InlineData(true, "at hand")]
    [InlineData(false, "read anew")]
    public async Task Facts_at_hand_serve_where_nothing_was_seen_since(bool areNewer, string shown)
    {
        var site = (await NewAsync())();
        var before = Stopwatch.GetTimestamp();
        await PublishAsync(site, () => Page("first"));
        var known = new Facts(areNewer ? Stopwatch.GetTimestamp() : before).With("truth", "at hand");
        await site.PublishAsync(
            [new SiteTarget(Path, async (facts, _) => Page(await facts.OnceAsync("truth", () => Task.FromResult("read anew"))))],
            Token, known);
        (await TextAsync(site)).ShouldBe(shown);
    }

    /// <summary>Opens the same site as often as asked, each time as another process would.</summary>
    private async Task<Func<SiteFiles>> NewAsync(params HttpPipelinePolicy[] policies)
    {
        var clients = new StorageClients(Options.Create(new StorageOptions { ConnectionString = azurite.NewAccount() }), policies);
        await clients.Blobs.GetBlobContainerClient(Containers.Web).CreateAsync(cancellationToken: Token);
        return () => new SiteFiles(new Stores(clients).Blobs(Containers.Web));
    }

    private static Task<bool> PublishAsync(SiteFiles site, Func<SiteFile?> render, bool likelyNew = false) =>
        PublishAsync(site, () => Task.FromResult(render()), likelyNew);

    private static async Task<bool> PublishAsync(SiteFiles site, Func<Task<SiteFile?>> render, bool likelyNew = false) =>
        (await site.PublishAsync([new SiteTarget(Path, (_, _) => render(), likelyNew)], Token)).Count > 0;

    private static async Task<string> TextAsync(SiteFiles site) => (await site.ReadAsync(Path, Token))!.Content.ToString();

    private static SiteFile Page(string text) => new(Encoding.UTF8.GetBytes(text), "text/html; charset=utf-8");
}
