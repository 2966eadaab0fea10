namespace Tests.Storage.Pipelines;

/// <summary>One call in ten fails, and everything still ends right.</summary>
public sealed class FaultTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const double Share = 0.1;

    [Fact]
    public async Task A_tenth_of_all_calls_fails_and_the_site_is_the_same()
    {
        var seed = Seed.Take("FAULT_SEED", output);
        var calm = new StoryTeller(azurite.NewAccount()).TellAsync();

        var faults = new FaultyStorage(Share, seed);
        var site = await new StoryTeller(azurite.NewAccount()).TellAsync(faults: faults);
        site.ShouldStandAs(await calm, $"seed {seed}");
        faults.Faults.ShouldBeGreaterThan(100);
    }
}
