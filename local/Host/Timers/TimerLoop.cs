using Azure;
using Local.Host.Functions;
using Local.Host.Protocol;
using Microsoft.Extensions.Logging;

namespace Local.Host.Timers;

/// <summary>
/// Runs a function by its schedule, never beside itself; a time that was missed while no host ran is made up for once, at the start.
/// </summary>
internal sealed class TimerLoop(
    Function function, IScheduleStore store, Func<TypedData, CancellationToken, Task> run, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    private readonly Schedule _schedule = new(function.Binding.Schedule!);

    /// <summary>Runs until it is told to stop; what runs then may end, unless <paramref name="cancelling"/> fires too.</summary>
    public async Task RunAsync(CancellationToken stopping, CancellationToken cancelling)
    {
        try
        {
            var status = await ReadAsync(stopping);
            var last = status?.Last ?? time.GetUtcNow();
            var isPastDue = status?.Next < time.GetUtcNow();
            if (isPastDue || function.Binding.RunOnStartup)
                await TickAsync(last, isPastDue, cancelling);
            while (_schedule.After(time.GetUtcNow()) is { } next)
            {
                for (var left = next - time.GetUtcNow(); left > TimeSpan.Zero; left = next - time.GetUtcNow())
                    await Task.Delay(left < LongestDelay ? left : LongestDelay, time, stopping);
                await TickAsync(last, isPastDue: false, cancelling);
                last = next;
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task TickAsync(DateTimeOffset last, bool isPastDue, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var status = new ScheduleStatus(now, _schedule.After(now) ?? DateTimeOffset.MaxValue, now);
        try
        {
            var info = new { Schedule = new { AdjustForDST = true }, ScheduleStatus = status with { Last = last }, IsPastDue = isPastDue };
            await run(new TypedData { Json = System.Text.Json.JsonSerializer.Serialize(info) }, cancellation);
            await store.WriteAsync(function.Name, status, cancellation);
        }
        catch (Exception e) when (e is FunctionFailedException or RequestFailedException or AggregateException)
        {
            log.Failed(function.Name, Cause.Of(e));
        }
    }

    private async Task<ScheduleStatus?> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return await store.ReadAsync(function.Name, cancellation);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            log.Failed(function.Name, Cause.Of(e));
            return null;
        }
    }
}
