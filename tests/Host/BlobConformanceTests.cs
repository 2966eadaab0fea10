using Azure.Storage.Blobs.Models;
using Local.Emulators;

namespace Tests.Host;

/// <summary>
/// The polling blob trigger, door 1: each version of a blob once, none again after a restart, none missed behind a full listing page.
/// </summary>
public sealed class BlobConformanceTests(AzuriteFixture azurite)
{
    private const string Function = "TakeInByBlob";
    // As small-pages.cjs sets it. Azure's are of 5,000, and so many uploads take minutes.
    private const int ListingPage = 50;

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
        _ = azurite.ConnectionString;
        await using var smallPages = await AzuriteProcess.StartAsync(
            await AzuriteFixture.PackagesAsync(),
            new AzuriteSettings { Preloads = [Path.Combine(AppContext.BaseDirectory, "small-pages.cjs")] },
            Cancellation);
        await using var host = await HostUnderTest.StartAsync(smallPages.ConnectionString, Door);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, ListingPage), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancellation },
            async (n, token) => await host.Drafts.GetBlobClient($"beside/{n:D5}.png").UploadAsync(BinaryData.FromString("x"), token));

        await UploadAsync(host, "the-last-by-name.md", "Behind a page of others.");

        await host.UntilAsync(
            () => host.Said.ToString().Contains("Draft the-last-by-name.md is", StringComparison.Ordinal), "the last blob was taken in");
        var page = await host.Drafts.GetBlobsAsync(cancellationToken: Cancellation).AsPages().FirstAsync(Cancellation);
        page.Values.Count.ShouldBe(ListingPage);
    }

    // Over the emulator the engine's scan takes only blobs that are newer, in whole seconds, than the newest it saw; over Azure also
    // equal ones.
    private static async Task UploadAsync(HostUnderTest host, string name, string text)
    {
        var newest = await host.Drafts.GetBlobsAsync(cancellationToken: Cancellation)
            .Select(blob => blob.Properties.LastModified ?? default)
            .DefaultIfEmpty()
            .MaxAsync(cancellationToken: Cancellation);
        await host.UntilAsync(() => DateTimeOffset.UtcNow >= newest.AddSeconds(1), "a new second has begun");
        await host
            .Drafts.GetBlobClient(name)
            .UploadAsync(
                BinaryData.FromString($"---\ntitle: {text}\nauthors: [Mara Linde]\n---\n{text}\n"), new BlobUploadOptions(), Cancellation);
    }
}
