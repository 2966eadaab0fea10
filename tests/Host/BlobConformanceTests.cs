using Azure.Storage.Blobs.Models;

namespace Tests.Host;

/// <summary>The polling blob trigger, door 1: each version of a blob once, none again after a restart, none missed behind a full listing page.</summary>
public sealed class BlobConformanceTests(AzuriteFixture azurite)
{
    private const string Function = "TakeInByBlob";
    private const int ListingPage = 5000;

    private static readonly Dictionary<string, string?> Door = new()
    {
        ["AzureWebJobs.TakeInByBlob.Disabled"] = "false",
        // The third door would find them too.
        ["AzureWebJobs.SweepLeftovers.Disabled"] = "true",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_blob_and_its_second_version_are_each_taken_once_and_a_restart_replays_neither()
    {
        var account = azurite.NewAccount();
        await using (var first = await HostUnderTest.StartAsync(account, Door))
        {
            await UploadAsync(first, "piece.md", "One version of it.");
            await first.UntilAsync(() => first.Host.Activity.Succeeded(Function) == 1, "the blob was taken");
            await UploadAsync(first, "piece.md", "Another version of it.");
            await first.UntilAsync(() => first.Host.Activity.Succeeded(Function) == 2, "its second version was taken");
        }

        await using var second = await HostUnderTest.StartAsync(account, Door);
        await UploadAsync(second, "later.md", "Uploaded after the restart.");
        await second.UntilAsync(() => second.Host.Activity.Succeeded(Function) > 0, "the new blob was taken");

        second.Host.Activity.Succeeded(Function).ShouldBe(1);
    }

    // Azure/azure-functions-dotnet-worker #3499: an engine of another version saw what was there at its start, and then nothing new.
    [Fact]
    public async Task A_blob_behind_a_full_listing_page_is_seen_when_it_comes_after_the_start()
    {
        await using var host = await HostUnderTest.StartAsync(azurite.NewAccount(), Door);
        await Parallel.ForEachAsync(Enumerable.Range(0, ListingPage), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancellation }, async (n, token) =>
            await host.Drafts.GetBlobClient($"beside/{n:D5}.png").UploadAsync(BinaryData.FromString("x"), token));

        await UploadAsync(host, "the-last-by-name.md", "Behind five thousand others.");

        await host.UntilAsync(() => host.Said.ToString().Contains("Draft the-last-by-name.md is", StringComparison.Ordinal), "the last blob was taken in", TimeSpan.FromMinutes(4));
    }

    private static Task UploadAsync(HostUnderTest host, string name, string text) => host.Drafts.GetBlobClient(name)
        .UploadAsync(BinaryData.FromString($"---\ntitle: {text}\nauthors: [Mara Linde]\n---\n{text}\n"), new BlobUploadOptions(), Cancellation);
}
