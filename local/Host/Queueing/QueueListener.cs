using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Local.Host.Functions;
using Local.Host.Settings;
using Microsoft.Extensions.Logging;

namespace Local.Host.Queueing;

/// <summary>
/// Takes messages from a queue for a function: a batch at a time, the next one when few of the last still run. It
/// looks when a message was sent from here, and otherwise every <c>maxPollingInterval</c>.
/// </summary>
internal sealed class QueueListener(QueueFunction function, HostJson limits, TimeSpan lease, QueueSignal signal, ILogger logger) : IListener
{
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _cancelling = new();
    private readonly Pulse _finished = new();
    private int _running;
    private Task _looking = Task.CompletedTask;

    public QueueClient Queue => function.Queue;

    public async Task StartAsync(CancellationToken cancellation)
    {
        await function.Queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
        _looking = Task.Run(LookAsync, CancellationToken.None);
    }

    public async Task StopAsync(CancellationToken deadline)
    {
        await _stopping.CancelAsync();
        await using var registration = deadline.Register(_cancelling.Cancel);
        await _looking;
        while (Volatile.Read(ref _running) > 0)
            await _finished.WaitAsync(CancellationToken.None);
    }

    private async Task LookAsync()
    {
        try
        {
            while (true)
            {
                while (Volatile.Read(ref _running) > limits.NewBatchThreshold)
                    await _finished.WaitAsync(_stopping.Token);
                var messages = await ReceiveAsync();
                foreach (var message in messages)
                    Begin(message);
                if (messages.Length == limits.BatchSize)
                    continue;
                await signal.WaitAsync(limits.MaxPollingInterval, _stopping.Token);
                // While others run, what comes next may come in company: one call for all of it.
                if (Volatile.Read(ref _running) > 0)
                    await Task.Delay(Gathering, _stopping.Token);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task<QueueMessage[]> ReceiveAsync()
    {
        try
        {
            _stopping.Token.ThrowIfCancellationRequested();
            // Not cancelled half-way: messages whose answer is lost would stay hidden for a whole lease.
            return (await function.Queue.ReceiveMessagesAsync(limits.BatchSize, lease, CancellationToken.None)).Value;
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            logger.StorageFailed(function.Name, Cause.Of(e));
            return [];
        }
    }

    private void Begin(QueueMessage message)
    {
        Interlocked.Increment(ref _running);
        _ = Task.Run(async () =>
        {
            try
            {
                await function.HandleAsync(message, _cancelling.Token);
            }
            finally
            {
                Interlocked.Decrement(ref _running);
                _finished.Raise();
            }
        });
    }
}
