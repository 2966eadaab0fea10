namespace Tests.Storage.Pipelines;

/// <summary>What a test's chances come from: a new number each run, printed so that the run can be replayed.</summary>
internal static class Seed
{
    /// <param name="variable">The environment variable that gives it, such as <c>CRASH_SEED</c>.</param>
    public static int Take(string variable, ITestOutputHelper output)
    {
        var seed = Given(variable) ?? Environment.TickCount & int.MaxValue;
        output.WriteLine($"{variable}={seed}");
        return seed;
    }

    /// <summary>A number that the environment gives; null if it gives none.</summary>
    public static int? Given(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : null;
}
