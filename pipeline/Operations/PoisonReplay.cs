using Azure;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging;
using Pipeline.Catalog;
using Pipeline.Storage;

namespace Pipeline.Operations;

/// <summary>
/// Gives the messages of a poison queue another chance. Every message is only a hint to work that is safe to do twice, so a
/// replay can do no harm: at worst they come back.
/// </summary>
public sealed class PoisonReplay
{
    /// <summary>The most messages of one call; call again for more.</summary>
    public const int MaxMessages = 1000;

    private const int MaxReceive = 32;

    private readonly Stores _stores;
    private readonly ILogger<PoisonReplay> _log;

    internal PoisonReplay(Stores stores, ILogger<PoisonReplay> log)
    {
        _stores = stores;
        _log = log;
    }

    /// <summary>Moves messages from a queue's poison queue back into the queue.</summary>
    /// <param name="queue">One of <see cref="Queues.All"/>.</param>
    /// <returns>How many were moved; null if there is no such queue.</returns>
    public async Task<int?> ReplayAsync(string queue, CancellationToken cancellation)
    {
        if (!Queues.All.Contains(queue))
            return null;
        var poison = _stores.Queue(Queues.PoisonOf(queue)).Client;
        if (!await poison.ExistsAsync(cancellation))
            return 0;
        var moved = 0;
        // What fails again while this runs comes back to the poison queue: no more than were there are moved.
        var most = Math.Min(MaxMessages, (await poison.GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount);
        while (moved < most)
        {
            var count = await MoveAsync(poison, _stores.Queue(queue).Client, Math.Min(MaxReceive, most - moved), cancellation);
            moved += count;
            if (count == 0)
                break;
        }
        CatalogLog.Replayed(_log, moved, queue);
        return moved;
    }

    private static async Task<int> MoveAsync(QueueClient from, QueueClient to, int most, CancellationToken cancellation)
    {
        var messages = (await from.ReceiveMessagesAsync(most, TimeSpan.FromMinutes(1), cancellation)).Value;
        foreach (var message in messages)
        {
            await to.SendMessageAsync(message.Body, cancellationToken: cancellation);
            await DeleteAsync(from, message.MessageId, message.PopReceipt, cancellation);
        }
        return messages.Length;
    }

    private static async Task DeleteAsync(QueueClient queue, string id, string receipt, CancellationToken cancellation)
    {
        try
        {
            await queue.DeleteMessageAsync(id, receipt, cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Another replay has it as well; both copies are the same hint.
        }
    }
}
