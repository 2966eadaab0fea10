using Model;

namespace Pipeline.Catalog.Listings;

/// <summary>An entry as a listing keeps it.</summary>
/// <param name="Revision">The head's revision that it shows; of two the higher one is newer.</param>
/// <param name="Name">The listing's name as this piece gives it.</param>
public sealed record ListedEntry(ListingEntry Entry, long Revision, string Name);

/// <summary>A bucket as stored, <c>listings/{listing}/{bucket}.json</c>.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="Removed">Pieces that left, with the revision that took them out, so that a late older change cannot bring them
/// back.</param>
public sealed record StoredBucket(IReadOnlyList<ListedEntry> Entries, IReadOnlyDictionary<CommentaryId, long> Removed)
{
    public static readonly StoredBucket Empty = new([], new Dictionary<CommentaryId, long>());

    public ListingBucket ToBucket(ListingKey listing, string bucket) => new()
    {
        Key = listing,
        Bucket = bucket,
        Name = Entries.Count > 0 ? Entries[0].Name : "",
        Entries = [.. Entries.Select(listed => listed.Entry)],
    };

    public BucketCount Count(string bucket) =>
        new(bucket, Entries.Count, Entries.Max(listed => listed.Entry.Updated ?? listed.Entry.Published));
}

/// <summary>A front as stored, <c>listings/{listing}/front.json</c>.</summary>
public sealed record StoredFront(IReadOnlyList<ListedEntry> Newest, IReadOnlyList<BucketCount> Buckets)
{
    public static readonly StoredFront Empty = new([], []);

    public ListingFront ToFront(ListingKey listing) => new()
    {
        Key = listing,
        Name = Newest.Count > 0 ? Newest[0].Name : "",
        Newest = [.. Newest.Select(listed => listed.Entry)],
        Buckets = Buckets,
    };
}
