using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Local.Host.Queueing;

/// <summary>Keeps a message hidden from others while its function runs, however long that takes.</summary>
internal sealed class MessageLease
{
    private const int RenewalsPerLease = 3;

    private readonly QueueClient _queue;
    private readonly TimeSpan _length;
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _renewing;

    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan length)
    {
        _queue = queue;
        _length = length;
        Receipt = message.PopReceipt;
        _renewing = RenewAsync(message.MessageId);
    }

    /// <summary>What the message is deleted or released with; right once <see cref="EndAsync"/> has returned.</summary>
    public string Receipt { get; private set; }

    public async Task EndAsync()
    {
        await _ending.CancelAsync();
        await _renewing;
        _ending.Dispose();
    }

    private async Task RenewAsync(string id)
    {
        try
        {
            while (true)
            {
                await Task.Delay(_length / RenewalsPerLease, _ending.Token);
                // Not cancelled half-way: a renewal whose answer is lost would make the receipt worthless.
                Receipt = (await _queue.UpdateMessageAsync(id, Receipt, visibilityTimeout: _length, cancellationToken: CancellationToken.None)).Value.PopReceipt;
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (RequestFailedException)
        {
            // Lost: the message may be seen by another, which its function must bear anyway.
        }
    }
}
