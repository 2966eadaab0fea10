using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;
using Pipeline.Catalog.Messages;
using Pipeline.Storage;

namespace Pipeline.Operations.Poison;

/// <summary>
/// Settles the poison queues without a person. Every message is only a hint, so one that came there because its hosts died goes back at
/// once; one that failed by itself goes back after growing pauses; and what has failed so several times, or can never be read, is set
/// aside for people, with the reason. A hint whose work is done by then costs a look.
/// </summary>
public sealed class PoisonSettler(
    StorageClients clients, FailureNotes notes, SetAside aside, TimeProvider time, ILogger<PoisonSettler> log)
{
    /// <summary>Where the host puts its own messages of new blobs that failed so often, of all apps of a storage account.</summary>
    internal const string OfBlobs = "webjobs-blobtrigger-poison";

    private const int MaxReceive = 32;
    private const int MaxBatches = 32;

    /// <summary>How long a message that failed by itself waits before each of its replays; after the last it is set aside.</summary>
    internal static readonly IReadOnlyList<TimeSpan> Pauses =
        [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    /// <summary>
    /// How many deaths of its hosts a message may have seen. No hail kills so often: it is the message that fails, where no code of ours
    /// could note why.
    /// </summary>
    internal const int MaxDeaths = 50;

    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(1);

    /// <summary>Looks at every poisoned message that shows.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        foreach (var queue in Queues.All)
            await SettleAsync(queue, cancellation);
        await DropOfBlobsAsync(cancellation);
    }

    // What the host itself noted of a new blob only says to look at it, and the sweep looks at every draft that was not taken in.
    private async Task DropOfBlobsAsync(CancellationToken cancellation)
    {
        var poison = clients.EncodedQueues.GetQueueClient(OfBlobs);
        for (var batch = 0; batch < MaxBatches && await ReceiveAsync(poison, cancellation) is { Length: > 0 } messages; batch++)
            foreach (var message in messages.Where(IsOfDraft))
            {
                await PoisonReplay.DropAsync(message, poison, cancellation);
                PoisonLog.Dropped(log, OfBlobs);
            }
    }

    // Other apps of the account may have theirs there.
    private static bool IsOfDraft(QueueMessage message) =>
        (PoisonMessage.Of(message).Text ?? message.Body.ToString()).Contains($"\"{Containers.Drafts}\"", StringComparison.Ordinal);

    private async Task SettleAsync(string queue, CancellationToken cancellation)
    {
        var poison = clients.EncodedQueues.GetQueueClient(Queues.PoisonOf(queue));
        var home = clients.EncodedQueues.GetQueueClient(queue);
        for (var batch = 0; batch < MaxBatches && await ReceiveAsync(poison, cancellation) is { Length: > 0 } messages; batch++)
            foreach (var message in messages.Select(PoisonMessage.Of))
                await SettleAsync(queue, message, poison, home, cancellation);
    }

    private async Task SettleAsync(
        string queue, PoisonMessage message, QueueClient poison, QueueClient home, CancellationToken cancellation)
    {
        if (FaultOf(queue, message.Text) is { } fault)
            await SetAsideAsync(queue, message, fault, poison, cancellation);
        else
            await SettleAsync(queue, message, await notes.ReadAsync(message.Text!, cancellation), poison, home, cancellation);
    }

    private async Task SettleAsync(
        string queue, PoisonMessage message, FailureNote? note, QueueClient poison, QueueClient home, CancellationToken cancellation)
    {
        if (note is not { Since: > 0 })
            await AfterDeathAsync(
                queue, message, note ?? new FailureNote("", "", time.GetUtcNow(), 0, 0), poison, home, cancellation);
        else if (note.Replays >= Pauses.Count)
            await SetAsideAsync(
                queue, message, $"It failed again after {note.Replays} replays. {note.Error}", poison, cancellation);
        else if (note.At + Pauses[note.Replays] - time.GetUtcNow() is var left && left > TimeSpan.Zero)
            await HideAsync(poison, message.Raw, left, cancellation);
        else
            // The note first: a run that dies in between counts a replay that was none, never one too few.
            await PutBackAsync(
                queue, message, note with { Since = 0, Replays = note.Replays + 1 }, note.Error, poison, home, cancellation);
    }

    private async Task AfterDeathAsync(
        string queue, PoisonMessage message, FailureNote note, QueueClient poison, QueueClient home, CancellationToken cancellation)
    {
        if (note.Deaths >= MaxDeaths)
            await SetAsideAsync(
                queue, message, $"It came to the poison queue {note.Deaths} times, and never with an error of its own.", poison,
                cancellation);
        else
            await PutBackAsync(
                queue, message, note with { Deaths = note.Deaths + 1 }, "its hosts died", poison, home, cancellation);
    }

    private static string? FaultOf(string queue, string? text) =>
        text is null ? "It is not Base64 of UTF-8: no host can read it." : MessageForms.FaultOf(queue, text);

    private async Task SetAsideAsync(
        string queue, PoisonMessage message, string reason, QueueClient poison, CancellationToken cancellation)
    {
        await aside.KeepAsync(queue, message, reason, cancellation);
        await PoisonReplay.DropAsync(message.Raw, poison, cancellation);
    }

    private async Task PutBackAsync(
        string queue, PoisonMessage message, FailureNote note, string cause, QueueClient poison, QueueClient home,
        CancellationToken cancellation)
    {
        await notes.KeepAsync(message.Text!, note, cancellation);
        await PoisonReplay.MoveAsync(message.Raw, poison, home, cancellation);
        PoisonLog.PutBack(log, queue, cause);
    }

    private static async Task<QueueMessage[]> ReceiveAsync(QueueClient poison, CancellationToken cancellation) =>
        await poison.ExistsAsync(cancellation) ? (await poison.ReceiveMessagesAsync(MaxReceive, Hidden, cancellation)).Value : [];

    // Whole seconds, and at least one: a message that shows at once would be taken again in this very run.
    private static Task HideAsync(QueueClient poison, QueueMessage message, TimeSpan span, CancellationToken cancellation) =>
        poison.UpdateMessageAsync(
            message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(span.TotalSeconds))),
            cancellationToken: cancellation);
}
