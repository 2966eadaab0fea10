using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace Pipeline.Catalog.Listings;

/// <summary>
/// What this process last saw of listings' documents: a guess, good for a guarded write. Every publish needs the fronts, and the newest
/// bucket of each listing; they have rooms of their own, so that the old buckets that a bulk writes do not drive them out.
/// </summary>
/// <param name="bytes">How much of the documents' JSON each room holds.</param>
internal sealed class ListingMemory(long bytes = ListingMemory.RoomBytes) : IDisposable
{
    private const long RoomBytes = 16 * 1024 * 1024;

    private readonly MemoryCache _fronts = new(new MemoryCacheOptions { SizeLimit = bytes });
    private readonly MemoryCache _newest = new(new MemoryCacheOptions { SizeLimit = bytes });
    private readonly MemoryCache _older = new(new MemoryCacheOptions { SizeLimit = bytes });
    private readonly ConcurrentDictionary<string, string> _newestOf = new(StringComparer.Ordinal);

    /// <param name="bucket">The bucket's name; null for the front.</param>
    public Guarded<T>? Find<T>(string listing, string? bucket) where T : class
    {
        var key = Key(listing, bucket);
        return bucket is null ? _fronts.Get<Guarded<T>>(key) : _newest.Get<Guarded<T>>(key) ?? _older.Get<Guarded<T>>(key);
    }

    /// <param name="size">Of its JSON, in bytes.</param>
    public void Keep<T>(string listing, string? bucket, Guarded<T> document, int size) where T : class
    {
        Forget(listing, bucket);
        RoomOf(listing, bucket).Set(Key(listing, bucket), document, new MemoryCacheEntryOptions { Size = size });
    }

    public void Forget(string listing, string? bucket)
    {
        var key = Key(listing, bucket);
        _fronts.Remove(key);
        _newest.Remove(key);
        _older.Remove(key);
    }

    public void Dispose()
    {
        _fronts.Dispose();
        _newest.Dispose();
        _older.Dispose();
    }

    // Buckets are named by their time, so that names sort as they do.
    private MemoryCache RoomOf(string listing, string? bucket) =>
        bucket is null ? _fronts
        : _newestOf.AddOrUpdate(
            listing, bucket, (_, newest) => string.CompareOrdinal(bucket, newest) > 0 ? bucket : newest) == bucket ? _newest : _older;

    private static string Key(string listing, string? bucket) => $"{listing}\n{bucket}";
}
