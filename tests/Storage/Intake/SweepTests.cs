using Azure.Storage.Blobs;
using Model;
using Pipeline.Catalog;
using Pipeline.Intake.Sweeping;
using Pipeline.Storage;
using Tests.Storage.Catalog;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Intake;

/// <summary>The third door finds what no event announced, and costs next to nothing when there is nothing to find.</summary>
public sealed class SweepTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_that_no_event_announced_is_published()
    {
        var account = azurite.NewAccount();
        await using var newsroom = await new Newsroom(account, new Clock(DateTimeOffset.UtcNow.AddMinutes(10))).OpenAsync();
        await new BlobServiceClient(account).GetBlobContainerClient(Containers.Drafts).GetBlobClient("silent.md")
            .UploadAsync(BinaryData.FromString(Drafts.Markdown("Nobody announced this")), Cancellation);

        await newsroom.Get<Sweep>().RunAsync(Cancellation);
        await newsroom.Queues.WorkAsync();
        (await newsroom.Get<ICatalog>().FindAsync(CommentaryId.FromDraft("silent.md"), Cancellation))!.State.ShouldBe(
            LifecycleState.Published);
    }

    [Fact]
    public async Task A_draft_whose_event_died_with_its_host_is_published_by_the_next_ones_start_however_many_die()
    {
        var account = azurite.NewAccount();
        await using var newsroom = await new Newsroom(account, new Clock(DateTimeOffset.UtcNow)).OpenAsync();
        await newsroom.UploadAsync("silent.md", Drafts.Markdown("Its event died"));
        for (var death = 0; death < 5; death++)
        {
            await newsroom.EmptyQueuesAsync();
            await newsroom.Get<Sweep>().RunAtStartAsync(Cancellation);
        }
        await newsroom.Queues.WorkAsync();
        (await newsroom.Get<ICatalog>().FindAsync(CommentaryId.FromDraft("silent.md"), Cancellation))!.State.ShouldBe(
            LifecycleState.Published);

        // What is taken in is not announced again.
        await newsroom.Get<Sweep>().RunAtStartAsync(Cancellation);
        (await newsroom.Queues.CountAsync()).ShouldBe(0);
    }

    // The emulator cannot answer a listing with such a name in it; Azure encodes it.
    [Fact]
    public async Task A_name_that_no_listing_can_hold_stops_neither_the_other_doors_nor_the_rest_of_the_sweep()
    {
        var account = azurite.NewAccount();
        await using var newsroom = await new Newsroom(account, new Clock(DateTimeOffset.UtcNow)).OpenAsync();
        var drafts = new BlobServiceClient(account).GetBlobContainerClient(Containers.Drafts);
        await drafts
            .GetBlobClient("bad\uFFFFname.md")
            .UploadAsync(BinaryData.FromString(Drafts.Markdown("Nobody can name this")), Cancellation);
        await newsroom.UploadAsync("quay.md", Drafts.Markdown("What the quay remembers"));
        newsroom.Queues.Lose = queue => queue == Queues.Listings;
        await newsroom.Queues.WorkAsync();
        newsroom.Queues.Lose = null;
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));

        await newsroom.Get<Sweep>().RunAsync(Cancellation);
        await newsroom.Queues.WorkAsync();

        (await newsroom.PageAsync("index.html"))!.ShouldContain("What the quay remembers");
    }

    [Fact]
    public async Task A_sweep_with_nothing_to_do_makes_five_calls_however_many_drafts_there_are()
    {
        var (account, calls) = (azurite.NewAccount(), new StorageCalls());
        await using var newsroom = await new Newsroom(account, new Clock(DateTimeOffset.UtcNow.AddMinutes(10)), calls).OpenAsync();
        for (var i = 0; i < 12; i++)
            await newsroom.UploadAsync($"piece-{i}.md", Drafts.Markdown($"Piece number {i}"));
        await newsroom.Queues.WorkAsync();
        await newsroom.Get<Sweep>().RunAsync(Cancellation);

        var before = calls.Count;
        await newsroom.Get<Sweep>().RunAsync(Cancellation);
        (calls.Count - before).ShouldBe(5, string.Join('\n', calls.Calls.Skip(before)));
    }

    [Fact]
    public async Task Listing_changes_that_nobody_merged_are_merged()
    {
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(DateTimeOffset.UtcNow)).OpenAsync();
        await newsroom.UploadAsync("quay.md", Drafts.Markdown("What the quay remembers"));
        newsroom.Queues.Lose = queue => queue == Queues.Listings;
        await newsroom.Queues.WorkAsync();
        (await newsroom.PageAsync("index.html"))?.ShouldNotContain("What the quay remembers");

        newsroom.Queues.Lose = null;
        newsroom.Clock.Advance(TimeSpan.FromMinutes(5));
        await newsroom.Get<Sweep>().RunAsync(Cancellation);
        await newsroom.Queues.WorkAsync();
        (await newsroom.PageAsync("index.html"))!.ShouldContain("What the quay remembers");
    }
}
