using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Local.Host.Functions;
using Local.Host.Settings;
using Microsoft.Extensions.Logging;

namespace Local.Host.Queueing;

/// <summary>One message's way through a function: run and delete it, or release it for another try, or give it up as poison.</summary>
internal sealed class QueueFunction(FunctionMethod function, QueueClient queue, QueueClient poison, HostJson limits, TimeSpan lease,
    FunctionInvoker invoker, ILogger logger)
{
    private readonly ArgumentBinder _binder = new(function, []);

    public string Name => function.Name;

    public QueueClient Queue => queue;

    /// <summary>Handles a message; throws nothing.</summary>
    public async Task HandleAsync(QueueMessage message, CancellationToken cancellation)
    {
        try
        {
            if (message.DequeueCount > limits.MaxDequeueCount)
                await PoisonAsync(message, message.PopReceipt);
            else
                await RunAsync(message, cancellation);
        }
        catch (RequestFailedException e)
        {
            // The message is not lost: it shows again when its lease ends.
            logger.StorageFailed(Name, Cause.Of(e));
        }
    }

    private async Task RunAsync(QueueMessage message, CancellationToken cancellation)
    {
        var held = new MessageLease(queue, message, lease);
        var failure = await TryInvokeAsync(message, cancellation);
        await held.EndAsync();
        if (failure is null)
            await DeleteAsync(message, held.Receipt);
        else if (cancellation.IsCancellationRequested)
            await ReleaseAsync(message, held.Receipt, TimeSpan.Zero);
        else
            await FailAsync(message, held.Receipt, failure);
    }

    private async Task<Exception?> TryInvokeAsync(QueueMessage message, CancellationToken cancellation)
    {
        try
        {
            var value = MessageBinding.Bind(message.Body, function.TriggerParameter.ParameterType);
            await invoker.InvokeAsync(function, _binder.Bind(value, _ => null, cancellation));
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private async Task FailAsync(QueueMessage message, string receipt, Exception failure)
    {
        logger.TryFailed(Name, $"a message of {queue.Name}", message.DequeueCount, limits.MaxDequeueCount, Cause.Of(failure));
        if (message.DequeueCount >= limits.MaxDequeueCount)
            await PoisonAsync(message, receipt);
        else
            await ReleaseAsync(message, receipt, limits.VisibilityTimeout);
    }

    private async Task PoisonAsync(QueueMessage message, string receipt)
    {
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.Body);
        await DeleteAsync(message, receipt);
        logger.GaveUp(Name, $"a message of {queue.Name}", limits.MaxDequeueCount, poison.Name);
    }

    private Task ReleaseAsync(QueueMessage message, string receipt, TimeSpan delay) =>
        queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: delay);

    private async Task DeleteAsync(QueueMessage message, string receipt)
    {
        try
        {
            await queue.DeleteMessageAsync(message.MessageId, receipt);
        }
        catch (RequestFailedException e) when (e.Status is 400 or 404)
        {
            // Another took the message after the lease was lost; it will delete it.
        }
    }
}
