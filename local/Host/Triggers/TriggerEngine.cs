using Local.Host.Functions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Local.Host.Triggers;

/// <summary>Runs Microsoft's trigger engine over the queue and blob functions, and starts it anew after a fault.</summary>
internal sealed class TriggerEngine(
    LocalHostSettings settings, IConfiguration host, IReadOnlyList<Function> functions, Invoker invoker,
    ILoggerFactory logs) : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly ILogger _log = logs.CreateLogger<TriggerEngine>();
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Starts listening.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        var fault = new EngineFault();
        var engine = Build(fault);
        await engine.StartAsync(cancellation);
        _running = RunAsync(engine, fault);
    }

    /// <summary>Takes nothing new and waits for what runs, at most for the host's stop limit.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
    }

    private IHost Build(EngineFault fault) =>
        EngineHost.Build(settings, host, functions, new TriggerTargets(functions, invoker, _log), fault, invoker.ReadyAsync);

    private async Task RunAsync(IHost engine, EngineFault fault)
    {
        var stopped = Task.Delay(Timeout.Infinite, _stopping.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        var pause = FirstPause;
        while (await Task.WhenAny(fault.Happened, stopped) != stopped)
        {
            _log.EngineStopped(pause.TotalSeconds, Cause.Of(await fault.Happened));
            await EndAsync(engine);
            await Task.WhenAny(Task.Delay(pause), stopped);
            (engine, fault, pause) = await TryStartAsync() is var (next, nextFault, good)
                ? (
                    next,
                    nextFault,
                    good ? FirstPause
                    : pause * 2 < LongestPause ? pause * 2
                    : LongestPause
                )
                : default;
        }
        await EndAsync(engine);
    }

    private async Task<(IHost Engine, EngineFault Fault, bool Good)> TryStartAsync()
    {
        var fault = new EngineFault();
        var engine = Build(fault);
        try
        {
            await engine.StartAsync(_stopping.Token);
            return (engine, fault, true);
        }
        catch (Exception e)
        {
            await fault.OnUnhandledExceptionAsync(System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e));
            return (engine, fault, false);
        }
    }

    private async Task EndAsync(IHost engine)
    {
        using var limit = new CancellationTokenSource(settings.StopLimit);
        try
        {
            await engine.StopAsync(limit.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or AggregateException or InvalidOperationException)
        {
            // What still runs is cancelled; its messages show again.
        }
        engine.Dispose();
    }
}
