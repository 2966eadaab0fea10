using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;
using Pipeline.Catalog;
using Pipeline.Storage;

namespace Pipeline.Operations.Poison;

/// <summary>What a replay did.</summary>
/// <param name="Moved">Messages put back into their queue.</param>
/// <param name="Left">Messages that no host can read, and that stay in the poison queue.</param>
public sealed record Replay(int Moved, IReadOnlyList<UnreadableMessage> Left);

/// <summary>A message that is not Base64, as the trigger engine asks.</summary>
/// <param name="Start">The first characters of its text.</param>
public sealed record UnreadableMessage(string Id, string Start);

/// <summary>
/// Gives the messages of a poison queue another chance. Every message is only a hint to work that is safe to do twice, so a
/// replay can do no harm: at worst they come back.
/// </summary>
public sealed class PoisonReplay(StorageClients clients, SetAside aside, FailureNotes notes, ILogger<PoisonReplay> log)
{
    /// <summary>The most messages of one call; call again for more.</summary>
    public const int MaxMessages = 1000;

    private const int MaxReceive = 32;
    private const int Shown = 100;

    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(1);

    /// <summary>Moves messages from a queue's poison queue, and those that were set aside, back into the queue.</summary>
    /// <param name="queue">One of <see cref="Queues.All"/>.</param>
    /// <returns>Null if there is no such queue.</returns>
    public async Task<Replay?> ReplayAsync(string queue, CancellationToken cancellation)
    {
        if (!Queues.All.Contains(queue))
            return null;
        // As they lie there, encoded: one that cannot be decoded would hide its whole batch.
        var poison = clients.EncodedQueues.GetQueueClient(Queues.PoisonOf(queue));
        var home = clients.EncodedQueues.GetQueueClient(queue);
        var (returned, left) = await ReturnAsync(queue, home, cancellation);
        if (!await poison.ExistsAsync(cancellation))
            return new(returned, left);
        var unreadable = new List<QueueMessage>();
        var moved = returned + await MoveAllAsync(poison, home, unreadable, cancellation);
        foreach (var message in unreadable)
            await poison.UpdateMessageAsync(
                message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: cancellation);
        left.AddRange(unreadable.Select(message => new UnreadableMessage(message.MessageId, StartOf(message.Body.ToString()))));
        CatalogLog.Replayed(log, moved, queue, left.Count);
        return new(moved, left);
    }

    // Sent before it is forgotten: a run that dies in between sends it twice, never not at all.
    private async Task<(int Returned, List<UnreadableMessage> Left)> ReturnAsync(
        string queue, QueueClient home, CancellationToken cancellation)
    {
        var left = new List<UnreadableMessage>();
        var returned = 0;
        foreach (var message in await aside.ReadAsync(queue, MaxMessages, cancellation))
        {
            if (message.Text is null)
            {
                left.Add(new UnreadableMessage(message.Id, StartOf(message.Raw)));
                continue;
            }
            await notes.ForgetAsync(message.Text, cancellation);
            await home.SendMessageAsync(message.Raw, cancellation);
            await aside.RemoveAsync(message, cancellation);
            returned++;
        }
        return (returned, left);
    }

    private static async Task<int> MoveAllAsync(
        QueueClient poison, QueueClient queue, List<QueueMessage> unreadable, CancellationToken cancellation)
    {
        // What fails again while this runs comes back to the poison queue: no more than were there are moved.
        var most = Math.Min(MaxMessages, (await poison.GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount);
        var seen = 0;
        while (seen < most)
        {
            var messages = (await poison.ReceiveMessagesAsync(Math.Min(MaxReceive, most - seen), Hidden, cancellation)).Value;
            if (messages.Length == 0)
                break;
            seen += messages.Length;
            unreadable.AddRange(messages.Where(message => !IsReadable(message)));
            foreach (var message in messages.Where(IsReadable))
                await MoveAsync(message, poison, queue, cancellation);
        }
        return seen - unreadable.Count;
    }

    internal static async Task MoveAsync(QueueMessage message, QueueClient from, QueueClient to, CancellationToken cancellation)
    {
        await to.SendMessageAsync(message.Body, cancellationToken: cancellation);
        await DropAsync(message, from, cancellation);
    }

    internal static async Task DropAsync(QueueMessage message, QueueClient from, CancellationToken cancellation)
    {
        try
        {
            await from.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Another run has it as well; both copies are the same hint.
        }
    }

    private static bool IsReadable(QueueMessage message) => PoisonMessage.Of(message).Text is not null;

    private static string StartOf(string text) => text.Length <= Shown ? text : text[..Shown] + "…";
}
