using Microsoft.Extensions.Caching.Memory;
using Model;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Listings;
using Pipeline.Storage;

namespace Pipeline.Catalog.Versions;

/// <summary>Reads the catalog for the outputs. Versions are immutable, so the latest read ones are kept in memory.</summary>
internal sealed class CatalogReader(
    Stores stores, HeadStore heads, ListingStore listings, ListingIndex index, VersionCache cache) : ICatalog
{
    private readonly BlobStore _documents = stores.Blobs(Containers.Commentaries);

    public Task<Head?> FindAsync(CommentaryId id, CancellationToken cancellation) => heads.FindAsync(id, cancellation);

    public async Task<Commentary> ReadAsync(CommentaryId id, string version, CancellationToken cancellation)
    {
        var name = VersionWriter.DocumentName(id, version);
        if (cache.Find(name) is { } known)
            return known;
        var blob = await _documents.ReadAsync(name, cancellation)
            ?? throw new InvalidDataException($"The document '{name}' of the catalog is missing.");
        var commentary = CanonicalJson.Read<Commentary>(blob.Content);
        cache.Keep(name, commentary);
        return commentary;
    }

    public async Task<ListingFront?> FrontAsync(ListingKey listing, CancellationToken cancellation) =>
        (await listings.ReadFrontAsync(listing, cancellation)).Document?.ToFront(listing);

    public Task<IReadOnlyDictionary<string, string>> IndexAsync(ListingKind kind, CancellationToken cancellation) =>
        index.ReadAsync(kind, cancellation);

    public async Task<ListingBucket?> BucketAsync(ListingKey listing, string bucket, CancellationToken cancellation) =>
        (await listings.ReadBucketAsync(listing, bucket, cancellation)).Document?.ToBucket(listing, bucket);
}

/// <summary>Accepted versions in memory, bounded by their text's length.</summary>
public sealed class VersionCache : IDisposable
{
    private const long MaxCharacters = 8 * 1024 * 1024;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MaxCharacters });

    public Commentary? Find(string name) => _cache.Get<Commentary>(name);

    public void Keep(string name, Commentary commentary) => _cache.Set(name, commentary,
        new MemoryCacheEntryOptions { Size = commentary.BodyHtml.Length + commentary.BodyText.Length + 1024 });

    public void Dispose() => _cache.Dispose();
}
