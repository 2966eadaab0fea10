using System.Globalization;

namespace Local.Host;

/// <summary>
/// Event Grid's event for a created blob, in the Event Grid schema ("Azure Blob Storage as an Event Grid source"): what a
/// system topic puts on a Storage queue.
/// </summary>
internal sealed record BlobCreatedEvent(string Topic, string Subject, string EventType, string Id, BlobCreatedData Data,
    string DataVersion, string MetadataVersion, DateTimeOffset EventTime)
{
    private const string LocalTopic =
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/local/providers/Microsoft.Storage/storageAccounts/local";

    public static BlobCreatedEvent For(Uri blob, string container, string name, string etag, string contentType, long length, DateTimeOffset now) => new(
        LocalTopic,
        $"/blobServices/default/containers/{container}/blobs/{name}",
        "Microsoft.Storage.BlobCreated",
        Guid.NewGuid().ToString(),
        new BlobCreatedData("PutBlob", etag.Trim('"'), contentType, length, "BlockBlob", blob.ToString(),
            now.UtcTicks.ToString("X32", CultureInfo.InvariantCulture)),
        "",
        "1",
        now);
}

/// <summary>The event's data.</summary>
/// <param name="Sequencer">Orders the events of one blob, as a string.</param>
internal sealed record BlobCreatedData(string Api, string ETag, string ContentType, long ContentLength, string BlobType, string Url, string Sequencer);
