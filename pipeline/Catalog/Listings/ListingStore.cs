using Azure;
using Azure.Storage.Blobs.Models;
using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Listings;

/// <summary>A document with what guards its replacement; both null where there is none yet.</summary>
public sealed record Guarded<T>(T? Document, ETag? ETag) where T : class;

/// <summary>Some listings, each with some of its buckets.</summary>
/// <param name="Next">Where the next page begins; null after the last.</param>
public sealed record ListingsPage(IReadOnlyList<(ListingKey Listing, IReadOnlyList<string> Buckets)> Listings, string? Next);

/// <summary>
/// Keeps the listings' fronts and buckets as documents. What this process last saw of one stays in memory: a guarded write fails if
/// somebody else wrote since.
/// </summary>
public sealed class ListingStore(Stores stores) : IDisposable
{
    private const string Front = "front";
    private const string JsonExtension = ".json";

    private static readonly BlobHttpHeaders Json = new() { ContentType = "application/json" };

    private readonly ListingMemory _memory = new();
    private readonly BlobStore _blobs = stores.Blobs(Containers.Listings);

    /// <param name="mayRecall">Whether what this process last saw will do, if it ever did.</param>
    public Task<Guarded<StoredFront>> ReadFrontAsync(ListingKey listing, CancellationToken cancellation, bool mayRecall = false) =>
        ReadAsync<StoredFront>(listing, null, mayRecall, cancellation);

    /// <param name="mayRecall">Whether what this process last saw will do, if it ever did.</param>
    public Task<Guarded<StoredBucket>> ReadBucketAsync(
        ListingKey listing, string bucket, CancellationToken cancellation,
        bool mayRecall = false) => ReadAsync<StoredBucket>(listing, bucket, mayRecall, cancellation);

    /// <summary>The listings that there are with their buckets, a page of documents at a time: one whose documents are on two pages is on
    /// both.</summary>
    /// <param name="marker">Where the page before ended; null for the first.</param>
    public async Task<ListingsPage> PageAsync(string? marker, int size, CancellationToken cancellation)
    {
        await foreach (var page in _blobs.Container.GetBlobsAsync(cancellationToken: cancellation).AsPages(marker, size))
        {
            var found = page.Values.Select(blob => blob.Name[..^JsonExtension.Length]).ToLookup(
                name => name[..Math.Max(0, name.LastIndexOf('/'))], name => name[(name.LastIndexOf('/') + 1)..]);
            return new ListingsPage(
                [
                    .. found.Where(listing => ListingKey.TryParse(listing.Key, null, out _)).Select(listing =>
                        (ListingKey.Parse(listing.Key), (IReadOnlyList<string>)[.. listing.Where(name => name != Front)])),
                ],
                string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken);
        }
        return new ListingsPage([], null);
    }

    /// <summary>Writes a front over the one that was read. False if somebody else was faster.</summary>
    public Task<bool> TryWriteAsync(ListingKey listing, StoredFront front, ETag? expected, CancellationToken cancellation) =>
        WriteAsync(listing, null, front, expected, cancellation);

    /// <summary>Writes a bucket over the one that was read. False if somebody else was faster.</summary>
    public Task<bool> TryWriteAsync(
        ListingKey listing, string bucket, StoredBucket document, ETag? expected,
        CancellationToken cancellation) => WriteAsync(listing, bucket, document, expected, cancellation);

    public void Dispose() => _memory.Dispose();

    private async Task<Guarded<T>> ReadAsync<T>(ListingKey listing, string? bucket, bool mayRecall, CancellationToken cancellation)
        where T : class
    {
        var name = listing.ToString();
        if (mayRecall && _memory.Find<T>(name, bucket) is { } known)
            return known;
        if (await _blobs.ReadAsync(NameOf(name, bucket), cancellation) is not { } blob)
            return new Guarded<T>(null, null);
        var read = new Guarded<T>(CanonicalJson.Read<T>(blob.Content), blob.ETag);
        _memory.Keep(name, bucket, read, blob.Content.ToMemory().Length);
        return read;
    }

    private async Task<bool> WriteAsync<T>(
        ListingKey listing, string? bucket, T document, ETag? expected, CancellationToken cancellation) where T : class
    {
        var name = listing.ToString();
        _memory.Forget(name, bucket);
        var bytes = CanonicalJson.Write(document);
        if (await _blobs.TryReplaceAsync(NameOf(name, bucket), expected, BinaryData.FromBytes(bytes), Json, null, cancellation)
            is not { } etag)
            return false;
        _memory.Keep(name, bucket, new Guarded<T>(document, etag), bytes.Length);
        return true;
    }

    private static string NameOf(string listing, string? bucket) => $"{listing}/{bucket ?? Front}{JsonExtension}";
}
