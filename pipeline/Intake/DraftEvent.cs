using System.Text.Json;
using Model;

namespace Pipeline.Intake;

/// <summary>
/// Queue <c>draft-events</c>: Event Grid's BlobCreated event (Azure Event Grid event schema; "Azure Blob Storage as an Event
/// Grid source"), as its storage queue delivery writes it: one JSON object per message.
/// </summary>
public sealed record DraftEvent
{
    private const string SubjectPrefix = "/blobServices/default/containers/drafts/blobs/";

    public required string Id { get; init; }

    /// <summary>The blob: <c>/blobServices/default/containers/drafts/blobs/{name}</c>.</summary>
    public required string Subject { get; init; }

    public string EventType { get; init; } = "Microsoft.Storage.BlobCreated";

    public required DateTimeOffset EventTime { get; init; }

    public string Topic { get; init; } = "";

    public string DataVersion { get; init; } = "";

    public string MetadataVersion { get; init; } = "1";

    public required DraftEventData Data { get; init; }

    /// <summary>The trace of whoever announced the draft, if that was the pipeline itself.</summary>
    public string? TraceParent { get; init; }

    /// <summary>The draft's blob name; null if the event is of another container.</summary>
    public string? DraftName => Subject.StartsWith(SubjectPrefix, StringComparison.Ordinal) ? Subject[SubjectPrefix.Length..] : null;

    /// <summary>Announces a draft as Event Grid would.</summary>
    public static DraftEvent Of(string draft, string api, string etag, DateTimeOffset now) => new()
    {
        Id = NameGuid.Create(NameGuid.Url, $"{draft} {etag} {now.UtcTicks}").ToString(),
        Subject = SubjectPrefix + draft,
        EventTime = now,
        Data = new DraftEventData { Api = api, ETag = etag },
        TraceParent = System.Diagnostics.Activity.Current?.Id,
    };

    /// <summary>Reads a message's text. Null if it is no event about a blob that was created.</summary>
    public static DraftEvent? Parse(string json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<DraftEvent>(json, CanonicalJson.Options);
            return read?.EventType == "Microsoft.Storage.BlobCreated" ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The blob that an event is about.</summary>
public sealed record DraftEventData
{
    /// <summary>The storage call that made it, such as <c>PutBlob</c>.</summary>
    public string Api { get; init; } = "";

    public string ETag { get; init; } = "";

    public string? ContentType { get; init; }

    public long? ContentLength { get; init; }

    public string BlobType { get; init; } = "BlockBlob";

    public string? Url { get; init; }
}
