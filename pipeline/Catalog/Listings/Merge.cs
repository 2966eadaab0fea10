using Model;

namespace Pipeline.Catalog.Listings;

/// <summary>Merges changes into a listing's documents. Pure, and the same in any order and any number of times.</summary>
internal static class Merge
{
    /// <summary>A bucket with changes applied; the same instance if they change nothing.</summary>
    public static StoredBucket Into(StoredBucket bucket, IEnumerable<ListingChange> changes)
    {
        var entries = bucket.Entries.ToDictionary(listed => listed.Entry.Id);
        var removed = new Dictionary<CommentaryId, long>(bucket.Removed);
        var changed = false;
        foreach (var change in changes)
        {
            var known = RevisionOf(change.Id, entries, removed);
            if (change.Revision < known || (change.Revision == known && !SaysOtherwise(change, entries)))
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

    /// <summary>Whether two entries are the same as they are stored.</summary>
    public static bool SaysTheSame(ListingEntry one, ListingEntry other) =>
        CanonicalJson.Write(one).AsSpan().SequenceEqual(CanonicalJson.Write(other));

    // Of one revision there is one truth, but a newer program may tell it in other words.
    private static bool SaysOtherwise(ListingChange change, Dictionary<CommentaryId, ListedEntry> entries) =>
        change.Entry is { } entry
        && entries.TryGetValue(change.Id, out var listed)
        && (listed.Name != change.Name || !SaysTheSame(listed.Entry, entry));

    /// <summary>Whether a bucket has none of some changes yet: then nobody merged them before and died.</summary>
    public static bool IsFirst(StoredBucket bucket, IEnumerable<ListingChange> changes)
    {
        var entries = bucket.Entries.ToDictionary(listed => listed.Entry.Id);
        var removed = new Dictionary<CommentaryId, long>(bucket.Removed);
        return changes.All(change => change.Revision > RevisionOf(change.Id, entries, removed));
    }

    /// <summary>
    /// A front's newest entries, from the buckets in order, newest first, until there are enough.
    /// </summary>
    public static IReadOnlyList<ListedEntry> Newest(IEnumerable<ListedEntry> candidates) =>
        [.. Sorted(candidates).Take(ListingFront.Size)];

    private static long RevisionOf(
        CommentaryId id, Dictionary<CommentaryId, ListedEntry> entries, Dictionary<CommentaryId, long> removed) =>
        entries.TryGetValue(id, out var listed) ? listed.Revision : removed.GetValueOrDefault(id, -1);

    private static List<ListedEntry> Sorted(IEnumerable<ListedEntry> entries) =>
        [.. entries.OrderBy(listed => listed.Entry, ListingEntry.NewestFirst)];
}
