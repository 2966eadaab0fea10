using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;
using Pipeline.Storage;

namespace Pipeline.Operations.Poison;

/// <summary>
/// Settles the poison queues without a person. Every message is only a hint, so one that came there because its hosts died goes back at
/// once; one that failed by itself goes back after growing pauses; and what has failed so several times stays for people, with its
/// error beside it. A hint whose work is done by then costs a look.
/// </summary>
public sealed class PoisonSettler(StorageClients clients, FailureNotes notes, TimeProvider time, ILogger<PoisonSettler> log)
{
    private const int MaxReceive = 32;
    private const int MaxBatches = 32;

    /// <summary>How long a message that failed by itself waits before each of its replays; after the last it stays for people.</summary>
    internal static readonly IReadOnlyList<TimeSpan> Pauses =
        [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ForPeople = TimeSpan.FromHours(6);

    /// <summary>Looks at every poisoned message that shows.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        foreach (var queue in Queues.All)
            await SettleAsync(queue, cancellation);
    }

    private async Task SettleAsync(string queue, CancellationToken cancellation)
    {
        var poison = clients.EncodedQueues.GetQueueClient(Queues.PoisonOf(queue));
        var home = clients.EncodedQueues.GetQueueClient(queue);
        for (var batch = 0; batch < MaxBatches && await ReceiveAsync(poison, cancellation) is { Length: > 0 } messages; batch++)
            foreach (var message in messages.Select(PoisonMessage.Of))
                await SettleAsync(queue, message, poison, home, cancellation);
    }

    private async Task SettleAsync(string queue, PoisonMessage message, QueueClient poison, QueueClient home, CancellationToken cancellation)
    {
        var note = message.Text is null ? null : await notes.ReadAsync(message.Text, cancellation);
        if (message.Text is null)
        {
            PoisonLog.Unreadable(log, message.Raw.MessageId, queue);
            await HideAsync(poison, message.Raw, ForPeople, cancellation);
        }
        else if (note is not { Since: > 0 })
        {
            await MoveAsync(message.Raw, poison, home, cancellation);
            PoisonLog.PutBack(log, queue, "its hosts died");
        }
        else if (note.Replays >= Pauses.Count)
        {
            PoisonLog.ForPeople(log, message.Raw.MessageId, queue, note.Replays, note.Error);
            await HideAsync(poison, message.Raw, ForPeople, cancellation);
        }
        else if (note.At + Pauses[note.Replays] - time.GetUtcNow() is var left && left > TimeSpan.Zero)
        {
            await HideAsync(poison, message.Raw, left, cancellation);
        }
        else
        {
            // The note first: a run that dies in between counts a replay that was none, never one too few.
            await notes.KeepAsync(message.Text, note with { Since = 0, Replays = note.Replays + 1 }, cancellation);
            await MoveAsync(message.Raw, poison, home, cancellation);
            PoisonLog.PutBack(log, queue, note.Error);
        }
    }

    private static async Task<QueueMessage[]> ReceiveAsync(QueueClient poison, CancellationToken cancellation) =>
        await poison.ExistsAsync(cancellation) ? (await poison.ReceiveMessagesAsync(MaxReceive, Hidden, cancellation)).Value : [];

    private static Task MoveAsync(QueueMessage message, QueueClient from, QueueClient to, CancellationToken cancellation) =>
        PoisonReplay.MoveAsync(message, from, to, cancellation);

    // Whole seconds, and at least one: a message that shows at once would be taken again in this very run.
    private static Task HideAsync(QueueClient poison, QueueMessage message, TimeSpan span, CancellationToken cancellation) =>
        poison.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(span.TotalSeconds))), cancellationToken: cancellation);
}
