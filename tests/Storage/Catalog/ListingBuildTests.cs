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

    /// <summary>The change that brought the only piece into home's listing, as if it was still pending.</summary>
    private static async Task<ListingChange> ChangeOfAsync(Newsroom newsroom)
    {
        var entry = (await newsroom.Get<ICatalog>().FrontAsync(ListingKey.Home, Token))!.Newest.Single();
        var head = (await newsroom.Get<ICatalog>().FindAsync(entry.Id, Token))!;
        return new ListingChange(ListingKey.Home, ListingKey.Home.BucketOf(entry.Published), entry.Id, head.Revision, "", entry);
    }
}
