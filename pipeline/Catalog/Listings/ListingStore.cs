using Azure;
using Azure.Storage.Blobs.Models;
using Pipeline.Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Listings;

/// <summary>A document with what guards its replacement; both null where there is none yet.</summary>
internal sealed record Guarded<T>(T? Document, ETag? ETag) where T : class;

/// <summary>Keeps the listings' fronts and buckets as documents.</summary>
internal sealed class ListingStore(Stores stores)
{
    private static readonly BlobHttpHeaders Json = new() { ContentType = "application/json" };

    private readonly BlobStore _blobs = stores.Blobs(Containers.Listings);

    public Task<Guarded<StoredFront>> ReadFrontAsync(ListingKey listing, CancellationToken cancellation) =>
        ReadAsync<StoredFront>(FrontName(listing), cancellation);

    public Task<Guarded<StoredBucket>> ReadBucketAsync(ListingKey listing, string bucket, CancellationToken cancellation) =>
        ReadAsync<StoredBucket>(BucketName(listing, bucket), cancellation);

    /// <summary>Writes a front over the one that was read. False if somebody else was faster.</summary>
    public Task<bool> TryWriteAsync(ListingKey listing, StoredFront front, ETag? expected, CancellationToken cancellation) =>
        WriteAsync(FrontName(listing), front, expected, cancellation);

    /// <summary>Writes a bucket over the one that was read. False if somebody else was faster.</summary>
    public Task<bool> TryWriteAsync(ListingKey listing, string bucket, StoredBucket document, ETag? expected, CancellationToken cancellation) =>
        WriteAsync(BucketName(listing, bucket), document, expected, cancellation);

    private async Task<Guarded<T>> ReadAsync<T>(string name, CancellationToken cancellation) where T : class =>
        await _blobs.ReadAsync(name, cancellation) is { } blob
            ? new Guarded<T>(CanonicalJson.Read<T>(blob.Content), blob.ETag)
            : new Guarded<T>(null, null);

    private Task<bool> WriteAsync<T>(string name, T document, ETag? expected, CancellationToken cancellation) =>
        _blobs.TryReplaceAsync(name, expected, BinaryData.FromBytes(CanonicalJson.Write(document)), Json, null, cancellation);

    private static string FrontName(ListingKey listing) => $"{listing}/front.json";

    private static string BucketName(ListingKey listing, string bucket) => $"{listing}/{bucket}.json";
}
