using Local.Host.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Local.Host.Timers;

/// <summary>Runs a function by its schedule, never beside itself. What was due while the host was off is not made up for.</summary>
internal sealed class TimerListener(FunctionMethod function, Schedule schedule, bool runOnStartup, Retries retries, FunctionInvoker invoker, TimeProvider time, ILogger logger) : IListener
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    private readonly ArgumentBinder _binder = new(function, []);
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _cancelling = new();
    private Task _ticking = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellation)
    {
        _ticking = Task.Run(TickAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken deadline)
    {
        await _stopping.CancelAsync();
        await using var registration = deadline.Register(_cancelling.Cancel);
        await _ticking;
    }

    private async Task TickAsync()
    {
        try
        {
            var last = time.GetUtcNow();
            if (runOnStartup)
                await RunAsync(last, last);
            while (schedule.After(time.GetUtcNow()) is { } next)
            {
                await WaitUntilAsync(next);
                await RunAsync(last, next);
                last = next;
            }
        }
        catch (Exception e) when (e is OperationCanceledException || _cancelling.IsCancellationRequested)
        {
        }
    }

    private async Task WaitUntilAsync(DateTimeOffset next)
    {
        for (var left = next - time.GetUtcNow(); left > TimeSpan.Zero; left = next - time.GetUtcNow())
            await Task.Delay(left < LongestDelay ? left : LongestDelay, time, _stopping.Token);
    }

    private async Task RunAsync(DateTimeOffset last, DateTimeOffset due)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await invoker.InvokeAsync(function, _binder.Bind(Info(last, due), _ => null, _cancelling.Token));
                return;
            }
            catch (Exception e) when (!_cancelling.IsCancellationRequested)
            {
                logger.TryFailed(function.Name, "its schedule", attempt, retries.Count + 1, Cause.Of(e));
                if (attempt > retries.Count)
                    return;
                await Task.Delay(retries.Delay, time, _stopping.Token);
            }
        }
    }

    private object? Info(DateTimeOffset last, DateTimeOffset due)
    {
        var now = time.GetUtcNow();
        var status = new ScheduleStatus
        {
            Last = last.UtcDateTime,
            LastUpdated = now.UtcDateTime,
            Next = (schedule.After(now) ?? DateTimeOffset.MaxValue).UtcDateTime,
        };
        return function.TriggerParameter.ParameterType == typeof(TimerInfo)
            ? new TimerInfo { ScheduleStatus = status, IsPastDue = now - due > TimeSpan.FromSeconds(1) }
            : null;
    }
}
