using Local.Host.Functions;
using Local.Settings;
using Microsoft.Extensions.Logging;

namespace Local.Host.Worker;

/// <summary>Keeps a worker running: one that ends is started again, later each time it ends young. Functions wait meanwhile.</summary>
internal sealed class WorkerSupervisor(LocalHostSettings settings, WorkerStreams streams, ILoggerFactory logs) : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan GrownUp = TimeSpan.FromMinutes(1);

    private readonly ILogger _log = logs.CreateLogger<WorkerSupervisor>();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _change = new();
    private TaskCompletionSource<WorkerConnection> _ready = NewReady();
    private WorkerProcess? _process;
    private WorkerConnection? _connection;
    private Task _watching = Task.CompletedTask;

    /// <summary>The worker's process id; zero before its start.</summary>
    public int ProcessId => _process?.Id ?? 0;

    /// <summary>Waits for a worker that runs functions.</summary>
    public Task<WorkerConnection> ReadyAsync(CancellationToken cancellation) => _ready.Task.WaitAsync(cancellation);

    /// <summary>Starts the first worker.</summary>
    /// <exception cref="SettingException">It cannot start, with what it said.</exception>
    public async Task<IReadOnlyList<Function>> StartAsync(Uri host, CancellationToken cancellation)
    {
        try
        {
            var functions = await StartOneAsync(host, cancellation);
            _watching = WatchAsync(host);
            return functions;
        }
        catch (FunctionFailedException e)
        {
            throw new SettingException(
                $"The functions could not be started: {(_process?.Reason is { Length: > 0 } reason ? reason : e.Message)}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        if (_process is not null && _ready.Task.IsCompletedSuccessfully)
        {
            (await _ready.Task).Send(new Protocol.StreamingMessage { WorkerTerminate = new Protocol.WorkerTerminate() });
            await _process.EndAsync(settings.StopLimit);
        }
        await _watching;
        await (_process?.DisposeAsync() ?? default);
    }

    private async Task<IReadOnlyList<Function>> StartOneAsync(Uri host, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stopping.Token);
        var worker = Guid.NewGuid().ToString();
        var connection = _connection = new WorkerConnection(logs);
        streams.Expect(worker, connection);
        var process = _process = WorkerProcess.Start(settings, host, worker, _log);
        _ = process.Ended.ContinueWith(_ => connection.Lose(), TaskScheduler.Default);
        if (settings.Debug)
            _log.WaitsForDebugger(process.Id);
        else
            limit.CancelAfter(StartLimit);
        var functions = await WorkerHandshake.RunAsync(connection, settings.App, limit.Token);
        _ready.TrySetResult(connection);
        // Its stream breaks before its process has ended, and a function that was given to it in between would fail for nothing.
        _ = connection.Ended.ContinueWith(_ => Unready(), TaskScheduler.Default);
        return functions;
    }

    private async Task WatchAsync(Uri host)
    {
        var pause = FirstPause;
        while (!_stopping.IsCancellationRequested)
        {
            var began = Environment.TickCount64;
            await _process!.Ended;
            if (_stopping.IsCancellationRequested)
                return;
            _connection!.Lose();
            Unready();
            pause = Environment.TickCount64 - began > GrownUp.TotalMilliseconds ? FirstPause : pause;
            _log.WorkerEnded(_process.Id, _process.ExitCode, pause.TotalSeconds, _process.Reason);
            await Task.Delay(pause, _stopping.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            await RestartAsync(host);
        }
    }

    // Called for the end of the stream and for that of the process, which may come after the next worker is ready.
    private void Unready()
    {
        lock (_change)
            if (_ready.Task is { IsCompletedSuccessfully: true, Result.Ended.IsCompleted: true })
                _ready = NewReady();
    }

    private async Task RestartAsync(Uri host)
    {
        try
        {
            await _process!.DisposeAsync();
            if (!_stopping.IsCancellationRequested)
                await StartOneAsync(host, _stopping.Token);
        }
        catch (Exception e) when (e is FunctionFailedException or OperationCanceledException)
        {
            // It ends, or has ended: then the next round starts another.
            await _process!.EndAsync(TimeSpan.Zero);
        }
    }

    private static TaskCompletionSource<WorkerConnection> NewReady() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
