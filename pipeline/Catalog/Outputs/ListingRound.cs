using Model;

namespace Pipeline.Catalog.Outputs;

/// <summary>What became of a listing in one round of merging, at hand for every output.</summary>
/// <param name="AsOf">None of it is older than this moment (<see cref="System.Diagnostics.Stopwatch.GetTimestamp"/>).</param>
/// <param name="IsNew">Whether the listing never held anything before.</param>
public sealed record ListingRound(ListingKey Listing, long AsOf, ListingFront Front, IReadOnlyList<BuiltBucket> Buckets, bool IsNew)
{
    /// <summary>
    /// Whether its buckets are those that it had before, and this round is the first to merge its changes: one that merged some and died
    /// may have shown nothing of them.
    /// </summary>
    public bool HoldsSameBuckets { get; init; }

    /// <summary>
    /// Whether nothing changed and everything is made again: what a process remembers of having written may be gone.
    /// </summary>
    public bool IsRemade { get; init; }

    /// <summary>The buckets that changed.</summary>
    public IReadOnlyList<string> Changed => [.. Buckets.Select(bucket => bucket.Bucket.Bucket)];
}

/// <summary>A bucket that changed.</summary>
/// <param name="IsNew">Whether it never held anything before.</param>
public sealed record BuiltBucket(ListingBucket Bucket, bool IsNew)
{
    /// <summary>
    /// What it held before, newest first; null if that is not known: whoever merged the changes first may have died before showing any.
    /// </summary>
    public IReadOnlyList<ListingEntry>? Before { get; init; }
}
