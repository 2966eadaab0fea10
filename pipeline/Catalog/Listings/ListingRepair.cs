using Model;

namespace Pipeline.Catalog.Listings;

/// <summary>
/// Finds what listings should say of pieces and do not, and has it merged as any change is. A listing that says it already costs no
/// write.
/// </summary>
public sealed class ListingRepair(ListingStore listings, ChangeStore changes, ListingNotifier notifier, ICatalog catalog)
{
    /// <summary>Looks at all places of some pieces; each bucket is read once.</summary>
    /// <returns>How many entries were missing or other than they should be.</returns>
    public async Task<int> RepairAsync(IEnumerable<Head> heads, CancellationToken cancellation)
    {
        var read = new Dictionary<(ListingKey, string), Task<BucketSeen>>();
        var missing = new List<ListingChange>();
        foreach (var head in heads.Where(head => head.State.IsPublic() && head is { Version: not null, Address: not null }))
        {
            var entry = ListingEntry.Of(await catalog.ReadAsync(head.Id, head.Version!, cancellation), head.Address!.Value);
            foreach (var place in head.Places)
            {
                if (!read.TryGetValue((place.Listing, place.Bucket), out var seen))
                    read[(place.Listing, place.Bucket)] = seen = LookAsync(place.Listing, place.Bucket, cancellation);
                if (!(await seen).Shows(entry, place.Name, head.Revision))
                    missing.Add(new ListingChange(place.Listing, place.Bucket, head.Id, head.Revision, place.Name, entry));
            }
        }
        await changes.AddAsync(missing, cancellation);
        await notifier.NotifyAsync(missing.Select(change => change.Listing).Distinct(), cancellation);
        return missing.Count;
    }

    private async Task<BucketSeen> LookAsync(ListingKey listing, string bucket, CancellationToken cancellation)
    {
        // A front that is gone is made again of the buckets that change: then all of them have to.
        if ((await listings.ReadFrontAsync(listing, cancellation)).Document?.Buckets.Any(count => count.Bucket == bucket) != true)
            return new BucketSeen([]);
        var stored = (await listings.ReadBucketAsync(listing, bucket, cancellation)).Document ?? StoredBucket.Empty;
        return new BucketSeen(stored.Entries.ToDictionary(listed => listed.Entry.Id));
    }

    private sealed record BucketSeen(Dictionary<CommentaryId, ListedEntry> Entries)
    {
        // A newer one is of a change that came after the head was read.
        public bool Shows(ListingEntry entry, string name, long revision) =>
            Entries.TryGetValue(entry.Id, out var listed)
            && (listed.Revision > revision || (listed.Name == name && Merge.SaysTheSame(listed.Entry, entry)));
    }
}
