using System.Diagnostics;
using System.Text;
using Azure;
using Azure.Storage.Queues;
using Model;

namespace Pipeline.Storage;

/// <summary>One queue, for messages as JSON.</summary>
public sealed class MessageQueue(QueueClient queue)
{
    /// <summary>What a message holds before Base64 (Azure Queue Storage: 64 KiB encoded).</summary>
    public const int MaxBytes = 48 * 1024;

    public QueueClient Client => queue;

    /// <summary>About how many messages it holds, hidden ones too; none where the queue is not there.</summary>
    public async Task<int> LengthAsync(CancellationToken cancellation)
    {
        try
        {
            return (await queue.GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return 0;
        }
    }

    /// <summary>Sends a message, visible after a delay, in the trace that runs.</summary>
    /// <exception cref="ArgumentException">The message is over <see cref="MaxBytes"/>.</exception>
    public Task SendAsync<T>(T message, CancellationToken cancellation, TimeSpan delay = default) where T : Message =>
        SendJsonAsync(message.TraceParent is null && Activity.Current is { } span
            ? message with { TraceParent = span.Id, Cause = CauseOf(span) }
            : message, cancellation, delay);

    /// <summary>Sends anything that has a form of its own, such as an Event Grid event.</summary>
    /// <exception cref="ArgumentException">The message is over <see cref="MaxBytes"/>.</exception>
    public Task SendJsonAsync<T>(T message, CancellationToken cancellation, TimeSpan delay = default) =>
        SendAsync(CanonicalJson.Write(message), cancellation, delay);

    /// <summary>Sends a message that was written down as JSON.</summary>
    /// <exception cref="ArgumentException">The message is over <see cref="MaxBytes"/>.</exception>
    public Task SendTextAsync(string json, CancellationToken cancellation) =>
        SendAsync(Encoding.UTF8.GetBytes(json), cancellation, default);

    private async Task SendAsync(byte[] bytes, CancellationToken cancellation, TimeSpan delay)
    {
        if (bytes.Length > MaxBytes)
            throw new ArgumentException(
                $"A message for '{queue.Name}' has {bytes.Length} bytes; a queue takes {MaxBytes}.", nameof(bytes));
        await queue.SendMessageAsync(BinaryData.FromBytes(bytes), delay == default ? null : delay, cancellationToken: cancellation);
    }

    private static CommentaryId? CauseOf(Activity span) =>
        CommentaryId.TryParse(span.GetTagItem(Message.CauseTag) as string, null, out var id) ? id : null;
}
