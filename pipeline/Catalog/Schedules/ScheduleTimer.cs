using Model;
using Pipeline.Catalog.Dispatching;
using Pipeline.Catalog.Heads;

namespace Pipeline.Catalog.Schedules;

/// <summary>Brings out what is due.</summary>
public sealed class ScheduleTimer(
    ScheduleStore schedules, ReleaseStore releases, HeadStore heads, Dispatcher dispatcher, TimeProvider time)
{
    /// <summary>
    /// Publishes every commentary whose instant has come; a row whose piece is out or waits for another instant is dropped.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var (id, due) in await schedules.DueAsync(time.GetUtcNow(), cancellation))
        {
            await dispatcher.DispatchAsync(id, cancellation);
            var head = await heads.FindAsync(id, cancellation);
            if (head?.WaitsFor(due) == true)
                continue;
            if (head?.State.IsPublic() == true)
                await releases.AddAsync(id, due, cancellation);
            await schedules.RemoveAsync(id, due, cancellation);
        }
    }
}
