using Model;

namespace Pipeline.Catalog.Listings;

/// <summary>Merges changes into a listing's documents. Pure, and the same in any order and any number of times.</summary>
internal static class Merge
{
    /// <summary>A bucket with changes applied; the same instance if they change nothing.</summary>
    public static StoredBucket Into(StoredBucket bucket, IEnumerable<ListingChange> changes)
    {
        var entries = bucket.Entries.ToDictionary(listed => listed.Entry.Id);
        var removed = new Dictionary<string, long>(bucket.Removed);
        var changed = false;
        foreach (var change in changes)
        {
            if (change.Revision <= RevisionOf(change.Id, entries, removed))
                continue;
            changed = true;
            entries.Remove(change.Id);
            removed.Remove(change.Id);
            if (change.Entry is { } entry)
                entries[change.Id] = new ListedEntry(entry, change.Revision, change.Name);
            else
                removed[change.Id] = change.Revision;
        }
        return changed ? new StoredBucket(Sorted(entries.Values), removed) : bucket;
    }

    /// <summary>
    /// A front's newest entries, from the buckets in order, newest first, until there are enough.
    /// </summary>
    public static IReadOnlyList<ListedEntry> Newest(IEnumerable<ListedEntry> candidates) =>
        [.. Sorted(candidates).Take(ListingFront.Size)];

    private static long RevisionOf(string id, Dictionary<string, ListedEntry> entries, Dictionary<string, long> removed) =>
        entries.TryGetValue(id, out var listed) ? listed.Revision : removed.GetValueOrDefault(id, -1);

    private static List<ListedEntry> Sorted(IEnumerable<ListedEntry> entries) =>
        [.. entries.OrderBy(listed => listed.Entry, ListingEntry.NewestFirst)];
}
