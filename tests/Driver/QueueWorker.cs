using Azure.Storage.Queues.Models;
using Pipeline.Storage;

namespace Tests.Driver;

/// <summary>
/// Works queues off with the real function classes, one message at a time and with no wait but for hidden messages, so that a
/// test can be ended and repeated at any storage call.
/// </summary>
public sealed class QueueWorker(IServiceProvider services, StorageClients outside)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(300);
    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(150);

    private readonly FunctionTable _functions = new(services);

    /// <summary>Errors of functions that were not the end of the process; their messages were tried again.</summary>
    public List<Exception> Errors { get; } = [];

    /// <summary>Decides whether an error ends the process: then it is thrown, and the message stays for the next one.</summary>
    public Func<Exception, bool> IsDeath { get; init; } = error => error is ProcessDied;

    /// <summary>Changes the order and number of received messages; as received if null.</summary>
    public Func<IReadOnlyList<QueueMessage>, IReadOnlyList<QueueMessage>>? Shuffle { get; set; }

    /// <summary>Which messages come later than they should: they are put back for a second.</summary>
    public Func<QueueMessage, bool>? Delay { get; set; }

    /// <summary>Which queues lose their messages, as if somebody had cleared them.</summary>
    public Func<string, bool>? Lose { get; set; }

    /// <summary>Works until no queue holds a message, visible or not.</summary>
    public async Task WorkAsync(CancellationToken cancellation = default)
    {
        var deadline = DateTime.UtcNow + Limit;
        for (; ; )
        {
            var filled = await FilledAsync();
            if (filled.Count == 0)
                return;
            if (!await WorkOnceAsync(filled))
                await Task.Delay(Rest, cancellation);
            if (DateTime.UtcNow > deadline)
                throw new TimeoutException(
                    $"The queues were not empty after {Limit.TotalSeconds} s. "
                    + $"{string.Join(" | ", Errors.Select(error => error.Message).Distinct())}"
                );
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>How many messages all queues hold.</summary>
    public async Task<int> CountAsync()
    {
        var count = 0;
        foreach (var queue in FunctionTable.Queues)
            count += await CountAsync(queue);
        return count;
    }

    private async Task<List<string>> FilledAsync()
    {
        List<string> filled = [];
        foreach (var queue in FunctionTable.Queues)
            if (await CountAsync(queue) > 0)
                filled.Add(queue);
        return filled;
    }

    private async Task<int> CountAsync(string queue) =>
        (await outside.Queues.GetQueueClient(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount;

    private async Task<bool> WorkOnceAsync(IEnumerable<string> queues)
    {
        var any = false;
        foreach (var queue in queues)
        {
            var client = outside.Queues.GetQueueClient(queue);
            IReadOnlyList<QueueMessage> messages = (await client.ReceiveMessagesAsync(32, Hidden)).Value;
            any |= messages.Count > 0;
            var late = messages.Where(message => Delay?.Invoke(message) == true).ToList();
            foreach (var message in late)
                await client.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.FromSeconds(1));
            messages = [.. messages.Except(late)];
            foreach (var message in Shuffle?.Invoke(messages) ?? messages)
            {
                try
                {
                    if (Lose?.Invoke(queue) != true)
                        await _functions.InvokeAsync(queue, message.Body.ToString(), CancellationToken.None);
                    await client.DeleteMessageAsync(message.MessageId, message.PopReceipt);
                }
                catch (Exception error)
                {
                    await ShowAgainAsync(queue, IsDeath(error) ? messages : [message]);
                    if (IsDeath(error))
                        throw;
                    Errors.Add(error);
                }
            }
        }
        return any;
    }

    private async Task ShowAgainAsync(string queue, IEnumerable<QueueMessage> messages)
    {
        foreach (var message in messages)
        {
            try
            {
                await outside
                    .Queues.GetQueueClient(queue)
                    .UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero);
            }
            catch (Azure.RequestFailedException e) when (e.Status == 404)
            {
                // It was worked off and deleted before the end.
            }
        }
    }
}

/// <summary>Stands for the end of a process at a storage call.</summary>
public sealed class ProcessDied(string call) : Exception($"The process ended at {call}.");
