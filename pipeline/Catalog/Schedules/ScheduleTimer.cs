using Model;
using Pipeline.Catalog.Dispatching;
using Pipeline.Catalog.Heads;

namespace Pipeline.Catalog.Schedules;

/// <summary>Brings out what is due.</summary>
public sealed class ScheduleTimer
{
    private readonly ScheduleStore _schedules;
    private readonly HeadStore _heads;
    private readonly Dispatcher _dispatcher;
    private readonly TimeProvider _time;

    internal ScheduleTimer(ScheduleStore schedules, HeadStore heads, Dispatcher dispatcher, TimeProvider time)
    {
        _schedules = schedules;
        _heads = heads;
        _dispatcher = dispatcher;
        _time = time;
    }

    /// <summary>Publishes every commentary whose instant has come; a row whose piece is out or waits for another instant is dropped.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var (id, due) in await _schedules.DueAsync(_time.GetUtcNow(), cancellation))
        {
            await _dispatcher.DispatchAsync(id, cancellation);
            var head = await _heads.FindAsync(id, cancellation);
            if (head is not { State: LifecycleState.Scheduled } || head.PublishAt != due)
                await _schedules.RemoveAsync(id, due, cancellation);
        }
    }
}
