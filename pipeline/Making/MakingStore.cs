using Azure.Storage.Blobs.Models;
using Model;
using Pipeline.Storage;

namespace Pipeline.Making;

/// <summary>Keeps the walk's progress. Writes are guarded: of two hosts that walk, one steps.</summary>
public sealed class MakingStore(Stores stores)
{
    private const string Name = "making/progress.json";

    private static readonly BlobHttpHeaders Json = new() { ContentType = "application/json" };

    private readonly BlobStore _work = stores.Blobs(Containers.Work);

    internal async Task<StoredProgress?> ReadAsync(CancellationToken cancellation) =>
        await _work.ReadAsync(Name, cancellation) is { } blob
            ? new StoredProgress(CanonicalJson.Read<MakingProgress>(blob.Content), blob.ETag)
            : null;

    /// <summary>Writes over what was read; null if somebody else was faster.</summary>
    internal async Task<StoredProgress?> TryWriteAsync(StoredProgress? before, MakingProgress after, CancellationToken cancellation) =>
        await _work.TryReplaceAsync(Name, before?.ETag, BinaryData.FromBytes(CanonicalJson.Write(after)), Json, null, cancellation)
            is { } etag
            ? new StoredProgress(after, etag)
            : null;
}
