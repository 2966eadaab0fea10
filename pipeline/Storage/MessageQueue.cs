using System.Diagnostics;
using Azure.Storage.Queues;
using Model;

namespace Pipeline.Storage;

/// <summary>One queue, for messages as JSON.</summary>
public sealed class MessageQueue(QueueClient queue)
{
    /// <summary>What a message holds before Base64 (Azure Queue Storage: 64 KiB encoded).</summary>
    public const int MaxBytes = 48 * 1024;

    public QueueClient Client => queue;

    /// <summary>Sends a message, visible after a delay, in the trace that runs.</summary>
    /// <exception cref="ArgumentException">The message is over <see cref="MaxBytes"/>.</exception>
    public Task SendAsync<T>(T message, CancellationToken cancellation, TimeSpan delay = default) where T : Message =>
        SendJsonAsync(message.TraceParent is null && Activity.Current is { } span
            ? message with { TraceParent = span.Id, Cause = span.GetTagItem(Message.CauseTag) as string }
            : message, cancellation, delay);

    /// <summary>Sends anything that has a form of its own, such as an Event Grid event.</summary>
    /// <exception cref="ArgumentException">The message is over <see cref="MaxBytes"/>.</exception>
    public async Task SendJsonAsync<T>(T message, CancellationToken cancellation, TimeSpan delay = default)
    {
        var bytes = CanonicalJson.Write(message);
        if (bytes.Length > MaxBytes)
            throw new ArgumentException($"A message for '{queue.Name}' has {bytes.Length} bytes; a queue takes {MaxBytes}.", nameof(message));
        await queue.SendMessageAsync(BinaryData.FromBytes(bytes), delay == default ? null : delay, cancellationToken: cancellation);
    }
}
