using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;

namespace Local.Host.Timers;

/// <summary>When a timer function last ran and is next due, as the real host keeps it: a blob each.</summary>
internal sealed record ScheduleStatus(DateTimeOffset Last, DateTimeOffset Next, DateTimeOffset LastUpdated);

/// <summary>Where schedule statuses are kept.</summary>
internal interface IScheduleStore
{
    /// <summary>What was kept; null if there is none, or none that can be read.</summary>
    Task<ScheduleStatus?> ReadAsync(string function, CancellationToken cancellation);

    Task WriteAsync(string function, ScheduleStatus status, CancellationToken cancellation);
}

/// <summary>Keeps them in the storage account.</summary>
internal sealed class ScheduleStore(BlobContainerClient container) : IScheduleStore
{
    private const int NotFound = 404;

    public async Task<ScheduleStatus?> ReadAsync(string function, CancellationToken cancellation)
    {
        try
        {
            return (await Blob(function).DownloadContentAsync(cancellation)).Value.Content.ToObjectFromJson<ScheduleStatus>();
        }
        catch (Exception e) when (e is RequestFailedException { Status: NotFound } or JsonException)
        {
            return null;
        }
    }

    public async Task WriteAsync(string function, ScheduleStatus status, CancellationToken cancellation)
    {
        try
        {
            await Blob(function).UploadAsync(BinaryData.FromObjectAsJson(status), overwrite: true, cancellation);
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
            await Blob(function).UploadAsync(BinaryData.FromObjectAsJson(status), overwrite: true, cancellation);
        }
    }

    private BlobClient Blob(string function) => container.GetBlobClient($"timers/development/{function}/status");
}
