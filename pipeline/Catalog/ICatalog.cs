using Model;

namespace Pipeline.Catalog;

/// <summary>What the outputs read of the catalog.</summary>
public interface ICatalog
{
    /// <summary>A commentary's head; null if no draft of that identity was ever processed.</summary>
    Task<Head?> FindAsync(CommentaryId id, CancellationToken cancellation);

    /// <summary>One accepted version; immutable, so it may come from memory.</summary>
    /// <exception cref="InvalidDataException">There is no such document: the store was damaged.</exception>
    Task<Commentary> ReadAsync(CommentaryId id, string version, CancellationToken cancellation);

    /// <summary>A listing's front; null if it never held anything.</summary>
    Task<ListingFront?> FrontAsync(ListingKey listing, CancellationToken cancellation);

    /// <summary>The names of all listings of a kind that hold something, by their slugs.</summary>
    Task<IReadOnlyDictionary<string, string>> IndexAsync(ListingKind kind, CancellationToken cancellation);

    /// <summary>A listing's bucket; null if it never held anything.</summary>
    Task<ListingBucket?> BucketAsync(ListingKey listing, string bucket, CancellationToken cancellation);
}
