using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Local.Host.Functions;
using Local.Host.Settings;
using Microsoft.Extensions.Logging;
using Model;

namespace Local.Host.Blobs;

/// <summary>One blob's way through a function: up to <c>maxDequeueCount</c> tries, then a note in the poison queue.</summary>
internal sealed class BlobFunction(FunctionMethod function, BlobPattern pattern, BlobContainerClient container, QueueClient poison, HostJson limits,
    FunctionInvoker invoker, ILogger logger)
{
    private const int NotFound = 404;

    private readonly ArgumentBinder _binder = new(function, pattern.Names);

    public string Name => function.Name;

    public BlobContainerClient Container => container;

    public BlobPattern Pattern => pattern;

    /// <summary>Handles a blob. False if the host stops before it is settled.</summary>
    public async Task<bool> HandleAsync(BlobItem blob, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= limits.MaxDequeueCount; attempt++)
        {
            if (await TryAsync(blob, cancellation) is not { } failure)
                return true;
            if (cancellation.IsCancellationRequested)
                return false;
            logger.TryFailed(Name, blob.Name, attempt, limits.MaxDequeueCount, Cause.Of(failure));
            if (attempt < limits.MaxDequeueCount)
                await Task.Delay(limits.VisibilityTimeout, cancellation);
        }
        await PoisonAsync(blob);
        return true;
    }

    private async Task<Exception?> TryAsync(BlobItem blob, CancellationToken cancellation)
    {
        try
        {
            var names = pattern.Match(blob.Name)!;
            var value = await OpenAsync(container.GetBlobClient(blob.Name), cancellation);
            await using var stream = value as Stream;
            await invoker.InvokeAsync(function, _binder.Bind(value, names.GetValueOrDefault, cancellation));
            return null;
        }
        catch (Exception e)
        {
            return e is RequestFailedException { Status: NotFound } && await IsGoneAsync(blob, cancellation) ? null : e;
        }
    }

    // Deleted meanwhile: there is nothing to handle.
    private async Task<bool> IsGoneAsync(BlobItem blob, CancellationToken cancellation) =>
        !await container.GetBlobClient(blob.Name).ExistsAsync(cancellation);

    private async Task<object> OpenAsync(BlobClient blob, CancellationToken cancellation)
    {
        var type = function.TriggerParameter.ParameterType;
        if (type == typeof(BlobClient))
            return blob;
        if (type == typeof(Stream))
            return await blob.OpenReadAsync(cancellationToken: cancellation);
        var content = (await blob.DownloadContentAsync(cancellation)).Value.Content;
        return type == typeof(string) ? content.ToString()
            : type == typeof(byte[]) ? content.ToArray()
            : type == typeof(BinaryData) ? content
            : throw new SettingException($"The function '{Name}' takes a blob as {type.Name}; it may be a BlobClient, Stream, string, byte[] or BinaryData.");
    }

    private async Task PoisonAsync(BlobItem blob)
    {
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(BinaryData.FromBytes(CanonicalJson.Write(
            new PoisonBlob("BlobTrigger", Name, "BlockBlob", container.Name, blob.Name, blob.Properties.ETag?.ToString() ?? ""))));
        logger.GaveUp(Name, blob.Name, limits.MaxDequeueCount, poison.Name);
    }

    private sealed record PoisonBlob(string Type, string FunctionId, string BlobType, string ContainerName, string BlobName, string ETag);
}
