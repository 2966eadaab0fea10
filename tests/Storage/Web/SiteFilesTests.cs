using System.Text;
using Microsoft.Extensions.Options;
using Pipeline.Storage;

namespace Tests.Storage.Web;

/// <summary>How a file of the site is written: only if it changed, and never over newer facts.</summary>
public sealed class SiteFilesTests(AzuriteFixture azurite)
{
    private const string Path = "2026/05/rope/index.html";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<SiteFiles> NewAsync()
    {
        var clients = new StorageClients(Options.Create(new StorageOptions { ConnectionString = azurite.NewAccount() }), []);
        await clients.Blobs.GetBlobContainerClient(Containers.Web).CreateAsync(cancellationToken: Token);
        return new Stores(clients).Site;
    }

    [Fact]
    public async Task What_would_not_change_is_not_written()
    {
        var site = await NewAsync();
        (await site.PublishAsync(Path, _ => Page("one"), likelyNew: true, Token)).ShouldBeTrue();
        (await site.PublishAsync(Path, _ => Page("one"), likelyNew: true, Token)).ShouldBeFalse();
        (await site.PublishAsync(Path, _ => Page("one"), likelyNew: false, Token)).ShouldBeFalse();
        (await site.PublishAsync(Path, _ => Page("two"), likelyNew: false, Token)).ShouldBeTrue();
        (await site.ReadAsync(Path, Token))!.Content.ToString().ShouldBe("two");
    }

    [Fact]
    public async Task The_builder_with_older_facts_never_has_the_last_word()
    {
        var site = await NewAsync();
        var truth = "old";
        var looks = 0;
        await site.PublishAsync(Path, async token =>
        {
            var seen = truth;
            if (looks++ == 0)
            {
                truth = "new";
                await site.PublishAsync(Path, _ => Page(truth), likelyNew: false, token);
            }
            return await Page(seen);
        }, likelyNew: false, Token);
        looks.ShouldBe(2);
        (await site.ReadAsync(Path, Token))!.Content.ToString().ShouldBe("new");
    }

    [Fact]
    public async Task A_removal_wins_over_a_builder_that_read_before_it()
    {
        var site = await NewAsync();
        await site.PublishAsync(Path, _ => Page("out"), likelyNew: true, Token);
        var isOut = true;
        var looks = 0;
        await site.PublishAsync(Path, async token =>
        {
            var seen = isOut;
            if (looks++ == 0)
            {
                isOut = false;
                await site.PublishAsync(Path, _ => Task.FromResult<SiteFile?>(null), likelyNew: false, token);
            }
            return seen ? await Page("out, corrected") : null;
        }, likelyNew: false, Token);
        (await site.ReadAsync(Path, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Many_builders_at_once_end_with_the_newest_facts()
    {
        var site = await NewAsync();
        var truth = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            Interlocked.Increment(ref truth);
            await site.PublishAsync(Path, _ => Page(Volatile.Read(ref truth).ToString()), likelyNew: false, Token);
        })));
        (await site.ReadAsync(Path, Token))!.Content.ToString().ShouldBe("8");
    }

    [Fact]
    public async Task A_changed_answer_with_the_same_bytes_is_written()
    {
        var site = await NewAsync();
        await site.PublishAsync(Path, _ => Page("same"), likelyNew: true, Token);
        (await site.PublishAsync(Path, _ => Task.FromResult<SiteFile?>(SiteFile.Gone(Encoding.UTF8.GetBytes("same"))), likelyNew: false, Token)).ShouldBeTrue();
    }

    private static Task<SiteFile?> Page(string text) => Task.FromResult<SiteFile?>(new SiteFile(Encoding.UTF8.GetBytes(text), "text/html; charset=utf-8"));
}
