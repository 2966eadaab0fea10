using System.Globalization;

namespace Local.EventGrid;

/// <summary>
/// Event Grid's event for a created blob, in the Event Grid schema ("Azure Blob Storage as an Event Grid source"): what a
/// system topic puts on a Storage queue.
/// </summary>
internal sealed record BlobCreated(
    string Topic, string Subject, string EventType, string Id, BlobCreatedData Data, string DataVersion, string MetadataVersion,
    DateTimeOffset EventTime)
{
    private const string LocalTopic =
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/local/providers/Microsoft.Storage/storageAccounts/local";

    public static string SubjectOf(string container, string blob) => $"/blobServices/default/containers/{container}/blobs/{blob}";

    public static BlobCreated Of(string subject, BlobCreatedData data, DateTimeOffset now) =>
        new(LocalTopic, subject, "Microsoft.Storage.BlobCreated", Guid.NewGuid().ToString(), data, "", "1", now);
}

/// <summary>The event's data.</summary>
/// <param name="Sequencer">Orders the events of one blob, as a string.</param>
internal sealed record BlobCreatedData(
    string Api, string? RequestId, string? ETag, string? ContentType, long ContentLength, string BlobType, string Url, string Sequencer)
{
    public static string SequencerOf(DateTimeOffset now) => now.UtcTicks.ToString("X32", CultureInfo.InvariantCulture);
}
