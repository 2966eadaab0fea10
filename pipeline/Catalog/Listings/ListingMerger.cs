using System.Diagnostics;
using Model;
using Pipeline.Catalog.Outputs;
using Pipeline.Storage;

namespace Pipeline.Catalog.Listings;

/// <summary>Merges changes into a listing's documents. Guarded writes let any number of mergers work beside each other.</summary>
/// <remarks>
/// The front is read before any bucket is read or written, and written only if it is unchanged. So whoever writes the front
/// last has seen every bucket as it was after its last change. What the process remembers of both will do where a guarded write
/// proves it: the front is always written, and a bucket that is not written is read.
/// </remarks>
public sealed class ListingMerger(ListingStore listings)
{
    /// <summary>Merges changes of one listing, and gives what it has become.</summary>
    public async Task<ListingRound> MergeAsync(ListingKey listing, IEnumerable<ListingChange> changes, CancellationToken cancellation)
    {
        var byBucket = changes.ToLookup(change => change.Bucket);
        var round = await GuardedChange.MakeAsync($"The listing '{listing}'", async number =>
        {
            var made = await TryMergeAsync(listing, byBucket, mayRecall: number == 0, cancellation);
            return (made is not null, made);
        });
        return round!;
    }

    private async Task<ListingRound?> TryMergeAsync(
        ListingKey listing, ILookup<string, ListingChange> byBucket, bool mayRecall, CancellationToken cancellation)
    {
        var asOf = Stopwatch.GetTimestamp();
        var front = await listings.ReadFrontAsync(listing, cancellation, mayRecall);
        var buckets = new Dictionary<string, StoredBucket>();
        var built = new List<BuiltBucket>();
        var isFirst = true;
        foreach (var group in byBucket)
        {
            if (await TryMergeBucketAsync(listing, group.Key, group, mayRecall, cancellation) is not ({ } merged, var stored))
                return null;
            var before = stored.Document ?? StoredBucket.Empty;
            var isFirstOfBucket = Merge.IsFirst(before, group);
            isFirst &= isFirstOfBucket;
            buckets[group.Key] = merged;
            built.Add(new BuiltBucket(merged.ToBucket(listing, group.Key), stored.ETag is null)
            {
                Before = isFirstOfBucket ? before.ToBucket(listing, group.Key).Entries : null,
            });
        }
        var next = await NextFrontAsync(listing, front.Document ?? StoredFront.Empty, buckets, cancellation);
        return await listings.TryWriteAsync(listing, next, front.ETag, cancellation)
            ? new ListingRound(listing, asOf, next.ToFront(listing), built, front.ETag is null)
            {
                HoldsSameBuckets = isFirst && front.Document?.Buckets.Select(one => one.Bucket).SequenceEqual(
                    next.Buckets.Select(one => one.Bucket)) == true,
            }
            : null;
    }

    private async Task<(StoredBucket? Merged, Guarded<StoredBucket> Before)> TryMergeBucketAsync(
        ListingKey listing, string bucket, IEnumerable<ListingChange> changes, bool mayRecall, CancellationToken cancellation)
    {
        var stored = await listings.ReadBucketAsync(listing, bucket, cancellation, mayRecall);
        var before = stored.Document ?? StoredBucket.Empty;
        var after = Merge.Into(before, changes);

        // A bucket that stays as it is has no write to prove the memory, and the front must not be made of a guess.
        if (ReferenceEquals(before, after))
            return (mayRecall ? null : after, stored);
        var isWritten = await listings.TryWriteAsync(listing, bucket, after, stored.ETag, cancellation);
        return (isWritten ? after : null, stored);
    }

    private async Task<StoredFront> NextFrontAsync(
        ListingKey listing, StoredFront front, Dictionary<string, StoredBucket> changed, CancellationToken cancellation)
    {
        var counts = front.Buckets.Where(count => !changed.ContainsKey(count.Bucket))
            .Concat(changed.Where(pair => pair.Value.Entries.Count > 0).Select(pair => pair.Value.Count(pair.Key)))
            .OrderByDescending(count => count.Bucket, StringComparer.Ordinal)
            .ToList();

        // Only the newest buckets are looked at: as many as it takes to fill the front.
        var candidates = new List<ListedEntry>();
        foreach (var count in counts)
        {
            if (candidates.Count >= ListingFront.Size)
                break;
            candidates.AddRange(changed.TryGetValue(count.Bucket, out var known)
                ? known.Entries
                : await EntriesAsync(listing, count, front, ListingFront.Size - candidates.Count, cancellation));
        }
        return new StoredFront(Merge.Newest(candidates), counts);
    }

    // The front itself holds an unchanged bucket's newest entries, so the bucket is read only where those do not suffice.
    private async Task<IReadOnlyList<ListedEntry>> EntriesAsync(
        ListingKey listing, BucketCount count, StoredFront front, int needed, CancellationToken cancellation)
    {
        var shown = front.Newest.Where(listed => listing.BucketOf(listed.Entry.Published) == count.Bucket).ToList();
        if (shown.Count == count.Count || shown.Count >= needed)
            return shown;
        return (await listings.ReadBucketAsync(listing, count.Bucket, cancellation)).Document?.Entries ?? [];
    }
}
