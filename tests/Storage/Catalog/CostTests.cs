using Tests.Storage.Pipelines;

namespace Tests.Storage.Catalog;

/// <summary>A publish costs the same number of storage calls however much is published already.</summary>
public sealed class CostTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    [Fact]
    public async Task The_fiftieth_piece_costs_what_the_thirtieth_did()
    {
        var calls = new StorageCalls();
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning), calls).OpenAsync();
        await FillAsync(newsroom, 0, 30);
        var thirtieth = await CostAsync(newsroom, calls, 30);
        await FillAsync(newsroom, 31, 50);
        var fiftieth = await CostAsync(newsroom, calls, 50);
        fiftieth.ShouldBe(thirtieth);
    }

    // Besides, each of its two messages is received and deleted by whoever works the queues.
    [Fact]
    public async Task A_new_piece_in_five_listings_costs_at_most_sixty_two_calls()
    {
        var calls = new StorageCalls();
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning), calls).OpenAsync();
        await FillAsync(newsroom, 0, 25);
        var before = calls.Count;
        var cost = await CostAsync(newsroom, calls, 25);
        output.WriteLine($"{cost} calls\n{string.Join('\n', calls.Calls.Skip(before))}");
        cost.ShouldBeLessThanOrEqualTo(62 - 4);
    }

    private static async Task FillAsync(Newsroom newsroom, int from, int to)
    {
        for (var i = from; i < to; i++)
            await newsroom.UploadAsync($"piece-{i}.md", Drafts.Markdown($"Piece number {i}"));
        await newsroom.Queues.WorkAsync();
    }

    private static async Task<int> CostAsync(Newsroom newsroom, StorageCalls calls, int number)
    {
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        var before = calls.Count;
        await newsroom.PublishAsync($"piece-{number}.md", Drafts.Markdown($"Piece number {number}"));
        return calls.Count - before;
    }
}
