using Azure;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Caching.Memory;
using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Listings;

/// <summary>A document with what guards its replacement; both null where there is none yet.</summary>
public sealed record Guarded<T>(T? Document, ETag? ETag) where T : class;

/// <summary>
/// Keeps the listings' fronts and buckets as documents. What this process last saw of one stays in memory: a guess, good for a
/// guarded write, which fails if somebody else wrote since.
/// </summary>
public sealed class ListingStore(Stores stores) : IDisposable
{
    private const long MemoryBytes = 16 * 1024 * 1024;

    private static readonly BlobHttpHeaders Json = new() { ContentType = "application/json" };

    private readonly MemoryCache _memory = new(new MemoryCacheOptions { SizeLimit = MemoryBytes });
    private readonly BlobStore _blobs = stores.Blobs(Containers.Listings);

    /// <param name="mayRecall">Whether what this process last saw will do, if it ever did.</param>
    public Task<Guarded<StoredFront>> ReadFrontAsync(ListingKey listing, CancellationToken cancellation, bool mayRecall = false) =>
        ReadAsync<StoredFront>(FrontName(listing), mayRecall, cancellation);

    /// <param name="mayRecall">Whether what this process last saw will do, if it ever did.</param>
    public Task<Guarded<StoredBucket>> ReadBucketAsync(ListingKey listing, string bucket, CancellationToken cancellation, bool mayRecall = false) =>
        ReadAsync<StoredBucket>(BucketName(listing, bucket), mayRecall, cancellation);

    /// <summary>Writes a front over the one that was read. False if somebody else was faster.</summary>
    public Task<bool> TryWriteAsync(ListingKey listing, StoredFront front, ETag? expected, CancellationToken cancellation) =>
        WriteAsync(FrontName(listing), front, expected, cancellation);

    /// <summary>Writes a bucket over the one that was read. False if somebody else was faster.</summary>
    public Task<bool> TryWriteAsync(ListingKey listing, string bucket, StoredBucket document, ETag? expected, CancellationToken cancellation) =>
        WriteAsync(BucketName(listing, bucket), document, expected, cancellation);

    public void Dispose() => _memory.Dispose();

    private async Task<Guarded<T>> ReadAsync<T>(string name, bool mayRecall, CancellationToken cancellation) where T : class
    {
        if (mayRecall && _memory.TryGetValue(name, out Guarded<T>? known))
            return known!;
        return await _blobs.ReadAsync(name, cancellation) is { } blob
            ? Keep(name, new Guarded<T>(CanonicalJson.Read<T>(blob.Content), blob.ETag), blob.Content.ToMemory().Length)
            : new Guarded<T>(null, null);
    }

    private async Task<bool> WriteAsync<T>(string name, T document, ETag? expected, CancellationToken cancellation) where T : class
    {
        _memory.Remove(name);
        var bytes = CanonicalJson.Write(document);
        if (await _blobs.TryReplaceAsync(name, expected, BinaryData.FromBytes(bytes), Json, null, cancellation) is not { } etag)
            return false;
        Keep(name, new Guarded<T>(document, etag), bytes.Length);
        return true;
    }

    private Guarded<T> Keep<T>(string name, Guarded<T> document, int size) where T : class =>
        _memory.Set(name, document, new MemoryCacheEntryOptions { Size = size });

    private static string FrontName(ListingKey listing) => $"{listing}/front.json";

    private static string BucketName(ListingKey listing, string bucket) => $"{listing}/{bucket}.json";
}
