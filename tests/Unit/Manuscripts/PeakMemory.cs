namespace Tests.Unit.Manuscripts;

/// <summary>The managed memory that some work holds at its height, above what there was before. Nothing else may run meanwhile.</summary>
internal static class PeakMemory
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    public static async Task<(T Result, long Bytes)> OfAsync<T>(Func<Task<T>> work)
    {
        var before = Held();
        var peak = before;
        var running = work();
        while (await Task.WhenAny(running, Task.Delay(LookEvery)) != running)
            peak = Math.Max(peak, Held());
        return (await running, peak - before);
    }

    /// <summary>Without garbage: how much of that lies about is the collector's choice by the machine's size, and no cost of the work.</summary>
    private static long Held()
    {
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false);
    }
}
