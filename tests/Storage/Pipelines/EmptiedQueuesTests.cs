namespace Tests.Storage.Pipelines;

/// <summary>
/// Empties all queues at a random moment, with and without the end of the process: what is left to do is found in the tables, the site
/// comes out byte for byte as without it, and nobody is mailed twice. <c>EMPTIED_SEED</c> replays a run, <c>EMPTIED_POINTS</c> sets how
/// many moments are tried of each kind.
/// </summary>
public sealed class EmptiedQueuesTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int Points = 2;

    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 3 };

    [Fact]
    public async Task A_process_that_goes_on_with_emptied_queues_leaves_nothing_undone()
    {
        var (seed, random) = Begin();
        var calm = NewTeller();
        var expected = await calm.TellAsync();
        calm.Mail.Messages.Count.ShouldBe(StoryTeller.Readers.Length);

        await TryAsync(() => random.Next(calm.Messages), async moment =>
        {
            var teller = NewTeller(moment);
            var site = await teller.TellAsync();
            var about = $"seed {seed}, from message {moment} of {calm.Messages}";
            site.ShouldStandAs(expected, about);
            teller.Mail.Addressees().Order().ShouldBe(calm.Mail.Addressees().Order(), about);
        });
    }

    [Fact]
    public async Task A_process_that_dies_and_finds_emptied_queues_leaves_nothing_undone()
    {
        var (seed, random) = Begin();
        var calm = NewTeller();
        var expected = await calm.TellAsync();

        await TryAsync(() => (Call: random.Next(1, calm.Calls + 1), After: random.Next(2) == 0), async death =>
        {
            var teller = NewTeller();
            var site = await teller.TellAsync(death.Call, death.After);
            var about = $"seed {seed}, {(death.After ? "after" : "before")} call {death.Call} of {calm.Calls}: {teller.DiedAt}";
            site.ShouldStandAs(expected, about);
            teller.Mail.Addressees().ShouldBeUnique(about);
        });
    }

    private (int Seed, Random Random) Begin()
    {
        var seed = Seed.Take("EMPTIED_SEED", output);
        return (seed, new Random(seed));
    }

    private StoryTeller NewTeller(int? losesFrom = null) => new(azurite.NewAccount()) { LosesQueues = true, LosesFrom = losesFrom };

    private static Task TryAsync<T>(Func<T> draw, Func<T, Task> tell)
    {
        var moments = Enumerable.Range(0, Seed.Given("EMPTIED_POINTS") ?? Points).Select(_ => draw()).ToList();
        return Parallel.ForEachAsync(moments, AtOnce, async (moment, _) => await tell(moment));
    }
}
