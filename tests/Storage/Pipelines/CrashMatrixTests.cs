namespace Tests.Storage.Pipelines;

/// <summary>
/// Ends the process before or after any storage call and starts another: the site must come out byte for byte as without it.
/// <c>CRASH_POINTS</c> sets how many points are tried, <c>CRASH_SEED</c> replays a run.
/// </summary>
public sealed class CrashMatrixTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int SampledPoints = 8;

    // Azurite in memory looks for unused contents every ten minutes, and with as many as a hundred points leave behind, it answers
    // nobody meanwhile.
    private const int PointsPerEmulator = 50;

    // A story waits more than it works.
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 3 };

    [Fact]
    public async Task A_process_that_dies_at_any_call_leaves_nothing_undone()
    {
        var points = Seed.Given("CRASH_POINTS") ?? SampledPoints;
        output.WriteLine($"CRASH_POINTS={points}");
        var seed = Seed.Take("CRASH_SEED", output);
        var random = new Random(seed);

        var undisturbed = new StoryTeller(azurite.NewAccount());
        var expected = await undisturbed.TellAsync();
        for (var first = 0; first < points; first += PointsPerEmulator)
        {
            await using var own = first == 0 ? null : await AzuriteFixture.StartAsync();
            var deaths = Enumerable.Range(first, Math.Min(PointsPerEmulator, points - first)).Select(point => (
                Call: random.Next(1, undisturbed.Calls + 1),
                After: random.Next(2) == 0,
                Account: own?.ConnectionStringOf(point) ?? azurite.NewAccount())).ToList();
            await Parallel.ForEachAsync(
                deaths, AtOnce, async (death, _) => await DieAtAsync(death.Call, death.After, death.Account));
        }

        async Task DieAtAsync(int number, bool after, string account)
        {
            var teller = new StoryTeller(account);
            var site = await teller.TellAsync(number, after);
            var about = $"seed {seed}, {(after ? "after" : "before")} call {number} of {undisturbed.Calls}: {teller.DiedAt}";
            site.ShouldStandAs(expected, about);
            teller.Mail.Addressees().ShouldBeUnique(about);
        }
    }
}
