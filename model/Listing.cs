namespace Model;

/// <summary>A listing's front: what its first page and its feeds show, and which older pages there are.</summary>
public sealed record ListingFront
{
    /// <summary>How many of the newest entries the front page and the feeds hold.</summary>
    public const int Size = 20;

    public required ListingKey Key { get; init; }

    /// <summary>The series', topic's or author's name as readers see it; empty for home.</summary>
    public required string Name { get; init; }

    /// <summary>The newest entries, newest first, at most <see cref="Size"/>.</summary>
    public IReadOnlyList<ListingEntry> Newest { get; init; } = [];

    /// <summary>Every bucket that holds an entry, newest first.</summary>
    public IReadOnlyList<BucketCount> Buckets { get; init; } = [];

    public int Total => Buckets.Sum(bucket => bucket.Count);
}

/// <summary>How many entries a bucket holds.</summary>
/// <param name="Bucket">A month <c>yyyy-MM</c> (home) or a year <c>yyyy</c> (other listings).</param>
/// <param name="Count">At least one.</param>
/// <param name="Changed">The latest published or updated instant in it.</param>
public sealed record BucketCount(string Bucket, int Count, DateTimeOffset Changed);

/// <summary>All entries of a listing in one span of time, newest first.</summary>
public sealed record ListingBucket
{
    public required ListingKey Key { get; init; }

    public required string Name { get; init; }

    public required string Bucket { get; init; }

    public IReadOnlyList<ListingEntry> Entries { get; init; } = [];
}
