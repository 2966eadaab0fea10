using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Pipeline.Storage;

namespace Tests.Driver;

/// <summary>
/// Works the queues off all the time, many messages at once, as a host does: for benchmarks that count what the pipeline itself calls.
/// </summary>
public sealed class QueuePump : IAsyncDisposable
{
    private const int BatchSize = 16;
    private const int AtOnce = 24;

    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(5);
    // A host looks at a queue that stays empty less and less often; looking is work for the emulator, too.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(160);

    private readonly FunctionTable _functions;
    private readonly StorageClients _clients;
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _working;
    private int _running;
    private int _started;

    public QueuePump(IServiceProvider services, StorageClients clients)
    {
        _functions = new FunctionTable(services);
        _clients = clients;
        _working = Task.WhenAll(
            FunctionTable.Queues.Select(queue => Task.Run(() => WorkAsync(queue, clients.Queues.GetQueueClient(queue)))));
    }

    /// <summary>Waits until no queue holds a message, visible or not, and nothing runs.</summary>
    public async Task WhenQuietAsync(CancellationToken cancellation)
    {
        for (int? before = null; ; await Task.Delay(LongestRest, cancellation))
        {
            var started = Volatile.Read(ref _started);
            var quiet =
                Volatile.Read(ref _running) == 0
                && await CountAsync(cancellation) == 0
                && Volatile.Read(ref _running) == 0
                && started == Volatile.Read(ref _started);
            if (quiet && before == started)
                return;
            before = quiet ? started : null;
        }
    }

    /// <summary>How many messages a queue holds.</summary>
    public async Task<int> CountAsync(string queue, CancellationToken cancellation) =>
        (await _clients.Queues.GetQueueClient(queue).GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount;

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _working;
        _ending.Dispose();
    }

    private async Task<int> CountAsync(CancellationToken cancellation)
    {
        var count = 0;
        foreach (var queue in FunctionTable.Queues)
            count += await CountAsync(queue, cancellation);
        return count;
    }

    private async Task WorkAsync(string queue, QueueClient client)
    {
        using var slots = new SemaphoreSlim(AtOnce);
        var rest = Rest;
        while (!_ending.IsCancellationRequested)
        {
            await slots.WaitAsync();
            slots.Release();
            QueueMessage[] messages = await client.ReceiveMessagesAsync(Math.Clamp(slots.CurrentCount, 1, BatchSize), Hidden);
            foreach (var message in messages)
                _ = RunAsync(queue, client, message, slots);
            if (messages.Length == 0)
                await Task.Delay(rest);
            rest = messages.Length > 0 ? Rest : rest < LongestRest ? rest * 2 : LongestRest;
        }
        for (var slot = 0; slot < AtOnce; slot++)
            await slots.WaitAsync();
    }

    private async Task RunAsync(string queue, QueueClient client, QueueMessage message, SemaphoreSlim slots)
    {
        await slots.WaitAsync();
        Interlocked.Increment(ref _running);
        Interlocked.Increment(ref _started);
        try
        {
            await Task.Run(() => _functions.InvokeAsync(queue, message.Body.ToString(), CancellationToken.None));
            await client.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            await Console.Error.WriteLineAsync($"{queue}: {e.Message}");
            await TryShowAgainAsync(client, message);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
            slots.Release();
        }
    }

    private static async Task TryShowAgainAsync(QueueClient client, QueueMessage message)
    {
        try
        {
            await client.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.FromSeconds(1));
        }
        catch (RequestFailedException)
        {
            // It shows again by itself.
        }
    }
}
