using Model;
using Pipeline.Catalog.Messages;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Catalog.Listings;

/// <summary>
/// Merges a listing's pending changes into its documents and tells the outputs. Changes are taken out last, so a run that
/// dies anywhere is done again; guarded writes let any number of builders work beside each other.
/// </summary>
/// <remarks>
/// The front is read before any bucket is read or written, and written only if it is unchanged. So whoever writes the front
/// last has seen every bucket as it was after its last change. What the process remembers of both will do where a guarded write
/// proves it: the front is always written, and a bucket that is not written is read.
/// </remarks>
public sealed class ListingBuilder(Stores stores, ListingStore listings, ChangeStore waiting, ListingNotifier notifier)
{
    private readonly MessageQueue _web = stores.Queue(Queues.Web);
    private readonly MessageQueue _feeds = stores.Queue(Queues.Feeds);

    /// <summary>Brings a listing up to date with what is pending for it, or puts that off while much is published.</summary>
    public async Task BuildAsync(ListingHint hint, CancellationToken cancellation)
    {
        if (!await notifier.TryDeferAsync(hint, cancellation))
            await BuildAsync(hint.Listing, cancellation);
    }

    private async Task BuildAsync(ListingKey listing, CancellationToken cancellation)
    {
        var changes = await waiting.PendingAsync(listing, cancellation);
        if (changes.Count == 0)
            return;
        var byBucket = changes.ToLookup(change => change.Bucket);
        await GuardedChange.MakeAsync($"The listing '{listing}'", async number =>
            (await TryMergeAsync(listing, byBucket, mayRecall: number == 0, cancellation), listing));

        await _web.SendAsync(new WebHint { Listing = listing, Buckets = [.. byBucket.Select(group => group.Key)] }, cancellation);
        await _feeds.SendAsync(new FeedHint(listing), cancellation);
        await waiting.RemoveAsync(changes, cancellation);
        Meters.Built();
    }

    private async Task<bool> TryMergeAsync(ListingKey listing, ILookup<string, ListingChange> byBucket, bool mayRecall, CancellationToken cancellation)
    {
        var front = await listings.ReadFrontAsync(listing, cancellation, mayRecall);
        var buckets = new Dictionary<string, StoredBucket>();
        foreach (var group in byBucket)
        {
            if (await TryMergeBucketAsync(listing, group.Key, group, mayRecall, cancellation) is not { } merged)
                return false;
            buckets[group.Key] = merged;
        }
        var next = await NextFrontAsync(listing, front.Document ?? StoredFront.Empty, buckets, cancellation);
        return await listings.TryWriteAsync(listing, next, front.ETag, cancellation);
    }

    private async Task<StoredBucket?> TryMergeBucketAsync(ListingKey listing, string bucket, IEnumerable<ListingChange> changes, bool mayRecall, CancellationToken cancellation)
    {
        var stored = await listings.ReadBucketAsync(listing, bucket, cancellation, mayRecall);
        var before = stored.Document ?? StoredBucket.Empty;
        var after = Merge.Into(before, changes);

        // A bucket that stays as it is has no write to prove the memory, and the front must not be made of a guess.
        if (ReferenceEquals(before, after))
            return mayRecall ? null : after;
        return await listings.TryWriteAsync(listing, bucket, after, stored.ETag, cancellation) ? after : null;
    }

    private async Task<StoredFront> NextFrontAsync(ListingKey listing, StoredFront front, Dictionary<string, StoredBucket> changed, CancellationToken cancellation)
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
    private async Task<IReadOnlyList<ListedEntry>> EntriesAsync(ListingKey listing, BucketCount count, StoredFront front, int needed, CancellationToken cancellation)
    {
        var shown = front.Newest.Where(listed => listing.BucketOf(listed.Entry.Published) == count.Bucket).ToList();
        if (shown.Count == count.Count || shown.Count >= needed)
            return shown;
        return (await listings.ReadBucketAsync(listing, count.Bucket, cancellation)).Document?.Entries ?? [];
    }
}
