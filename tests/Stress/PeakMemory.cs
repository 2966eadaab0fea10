namespace Tests.Stress;

/// <summary>What some work cost.</summary>
/// <param name="Bytes">The managed memory it held at its height, above what there was before.</param>
/// <param name="Processor">The processor's time it took, on all threads: a busy machine makes it wait longer, not work more.</param>
internal sealed record Cost<T>(T Result, long Bytes, TimeSpan Processor);

/// <summary>Measures work. Nothing else may run in the process meanwhile.</summary>
internal static class PeakMemory
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    public static async Task<Cost<T>> OfAsync<T>(Func<Task<T>> work)
    {
        var before = Held();
        var peak = before;
        var looking = TimeSpan.Zero;
        var start = Environment.CpuUsage.TotalTime;
        var running = work();
        while (await Task.WhenAny(running, Task.Delay(LookEvery)) != running)
        {
            var look = Environment.CpuUsage.TotalTime;
            peak = Math.Max(peak, Held());
            looking += Environment.CpuUsage.TotalTime - look;
        }
        return new Cost<T>(await running, peak - before, Environment.CpuUsage.TotalTime - start - looking);
    }

    /// <summary>
    /// Without garbage: how much of that lies about is the collector's choice by the machine's size, and no cost of the work.
    /// </summary>
    private static long Held()
    {
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false);
    }
}
