using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Listings;
using Pipeline.Catalog.Messages;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Catalog;

/// <summary>Several processes build one listing, each with memories of its own.</summary>
public sealed class ListingBuildTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_merged_already_does_not_bring_back_what_this_process_remembers()
    {
        var account = azurite.NewAccount();
        var clock = new Clock(Story.Morning);
        await using var one = await new Newsroom(account, clock).OpenAsync();
        await using var other = new Newsroom(account, clock);
        await one.PublishAsync("first.md", Drafts.Markdown("Of ropes"));
        var merged = await ChangeOfAsync(one);
        await other.PublishAsync("second.md", Drafts.Markdown("Of knots"));

        // A reader of the one process sees the newest front; its builder last saw the bucket before that.
        await one.Get<ICatalog>().FrontAsync(ListingKey.Home, Token);
        await one.Get<ChangeStore>().AddAsync([merged], Token);
        await one.Get<ListingBuilder>().BuildAsync(new ListingHint { Listings = [ListingKey.Home] }, Token);
        (await one.Get<ICatalog>().FrontAsync(ListingKey.Home, Token))!
            .Newest.Select(entry => entry.Title)
            .ShouldBe(["Of ropes", "Of knots"], ignoreOrder: true);
    }

    [Fact]
    public async Task Changes_are_found_and_taken_out_in_every_partition_also_in_that_of_before()
    {
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning)).OpenAsync();
        await newsroom.PublishAsync("first.md", Drafts.Markdown("Of ropes"));
        var merged = await ChangeOfAsync(newsroom);
        var changes = newsroom.Get<ChangeStore>();
        await changes.AddAsync([merged, merged with { Partition = "changes" }, merged with { Partition = "changes:x" }], Token);

        var pending = await changes.PendingAsync([ListingKey.Home], Token);

        pending.Select(change => change.Partition).ShouldBe(["changes", "changes:x", merged.Partition], ignoreOrder: true);
        await newsroom.Get<ListingBuilder>().BuildAsync(new ListingHint { Listings = [ListingKey.Home] }, Token);
        (await changes.PendingAsync([ListingKey.Home], Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_another_builder_took_out_leaves_the_rest_to_be_taken_out()
    {
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning)).OpenAsync();
        await newsroom.PublishAsync("first.md", Drafts.Markdown("Of ropes"));
        var gone = await ChangeOfAsync(newsroom);
        var rest = gone with { Revision = gone.Revision + 1 };
        await newsroom.Get<ChangeStore>().AddAsync([rest], Token);

        await newsroom.Get<ChangeStore>().RemoveAsync([gone, rest], Token);

        (await newsroom.Get<ChangeStore>().PendingAsync([ListingKey.Home], Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Builds_of_one_listing_in_one_process_do_not_overtake_each_other()
    {
        var calls = new StorageCalls();
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning), calls).OpenAsync();
        await newsroom.PublishAsync("first.md", Drafts.Markdown("Of ropes"));
        var merged = await ChangeOfAsync(newsroom);
        await newsroom.Get<ChangeStore>().AddAsync([merged with { Revision = merged.Revision + 1 }], Token);
        calls.Calls.Clear();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() =>
            newsroom.Get<ListingBuilder>().BuildAsync(new ListingHint { Listings = [ListingKey.Home] }, Token))));

        calls.Calls.Count(call => call.StartsWith("PUT", StringComparison.Ordinal) && call.Contains("home/front", StringComparison.Ordinal))
            .ShouldBe(1);
        await newsroom.Queues.WorkAsync(Token);
        (await newsroom.Get<ChangeStore>().PendingAsync([ListingKey.Home], Token)).ShouldBeEmpty();
    }

    /// <summary>The change that brought the only piece into home's listing, as if it was still pending.</summary>
    private static async Task<ListingChange> ChangeOfAsync(Newsroom newsroom)
    {
        var entry = (await newsroom.Get<ICatalog>().FrontAsync(ListingKey.Home, Token))!.Newest.Single();
        var head = (await newsroom.Get<ICatalog>().FindAsync(entry.Id, Token))!;
        return new ListingChange(ListingKey.Home, ListingKey.Home.BucketOf(entry.Published), entry.Id, head.Revision, "", entry);
    }
}
