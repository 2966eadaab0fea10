using Azure.Data.Tables;
using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Listings;

/// <summary>The pending listing changes.</summary>
public sealed class ChangeStore(Stores stores)
{
    // A filter holds at most 15 comparisons (Querying tables and entities, "Filter on multiple properties"), two a listing.
    private const int MaxInQuery = 7;

    private readonly TableStore _table = stores.Table(Tables.Changes);

    /// <summary>Adds changes: all listings of a piece in one transaction, unless they are more than one holds.</summary>
    public async Task AddAsync(IEnumerable<ListingChange> changes, CancellationToken cancellation)
    {
        foreach (var chunk in ByTransaction(changes))
        {
            var batch = new EntityBatch(chunk[0].Partition);
            foreach (var change in chunk)
                batch.Put(ChangeRow.Write(change));
            if (await _table.TrySubmitAsync(batch, cancellation) is null)
                throw new InvalidOperationException("The table 'changes' refused changes that nothing can be in conflict with.");
        }
    }

    /// <summary>What is pending for some listings.</summary>
    /// <param name="piece">Only its partition is asked; all of the table, which is all but empty, where that is null.</param>
    public async Task<IReadOnlyList<ListingChange>> PendingAsync(
        IEnumerable<ListingKey> listings, CancellationToken cancellation, CommentaryId? piece = null)
    {
        var changes = new List<ListingChange>();
        foreach (var chunk in listings.Distinct().Chunk(MaxInQuery))
        {
            var rows = string.Join(" or ", chunk.Select(RowsOf));
            var filter = piece is { } id ? $"PartitionKey eq '{ListingChange.PartitionOf(id)}' and ({rows})" : rows;
            await foreach (var row in _table.QueryAsync(filter, cancellation))
                changes.Add(ChangeRow.Read(row));
        }
        return changes;
    }

    private static string RowsOf(ListingKey listing)
    {
        var from = ListingChange.Prefix(listing);
        return TableClient.CreateQueryFilter($"(RowKey ge {from} and RowKey lt {from[..^1] + '"'})");
    }

    /// <summary>Listings with changes older than an instant: whoever was to merge them did not.</summary>
    public async Task<IReadOnlySet<ListingKey>> OverdueAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var listings = new HashSet<ListingKey>();
        await foreach (var row in _table.QueryAsync(null, cancellation))
            if (row.Timestamp < before)
                listings.Add(ListingKey.Parse(row.GetString("Listing")));
        return listings;
    }

    /// <summary>When the oldest pending change was written; null if none is pending, as at rest.</summary>
    public async Task<DateTimeOffset?> OldestAsync(CancellationToken cancellation)
    {
        DateTimeOffset? oldest = null;
        await foreach (var row in _table.QueryAsync(null, cancellation))
            oldest = oldest < row.Timestamp ? oldest : row.Timestamp;
        return oldest;
    }

    /// <summary>Takes out changes that are merged.</summary>
    public async Task RemoveAsync(IEnumerable<ListingChange> merged, CancellationToken cancellation)
    {
        var refused = await TryRemoveAsync(merged, cancellation);
        if (refused.Count == 0)
            return;

        // Another builder of the listing may have taken some of them out, which fails the whole transaction: what is left is read, and
        // taken out at once again; only where that happens twice, one by one.
        var keys = refused.Select(Key).ToHashSet();
        var pending = await PendingAsync(refused.Select(change => change.Listing), cancellation);
        foreach (var change in await TryRemoveAsync(pending.Where(change => keys.Contains(Key(change))), cancellation))
            await _table.DeleteAsync(change.Partition, change.RowKey, cancellation);
    }

    /// <summary>Gives those whose transaction was refused.</summary>
    private async Task<IReadOnlyList<ListingChange>> TryRemoveAsync(IEnumerable<ListingChange> changes, CancellationToken cancellation)
    {
        var refused = await Task.WhenAll(ByTransaction(changes).Select(async chunk =>
        {
            var batch = new EntityBatch(chunk[0].Partition);
            foreach (var change in chunk)
                batch.Delete(change.RowKey);
            return await _table.TrySubmitAsync(batch, cancellation) is null ? chunk : [];
        }));
        return [.. refused.SelectMany(chunk => chunk)];
    }

    private static (string, string) Key(ListingChange change) => (change.Partition, change.RowKey);

    private static IEnumerable<ListingChange[]> ByTransaction(IEnumerable<ListingChange> changes) =>
        changes.GroupBy(change => change.Partition).SelectMany(same => same.Chunk(EntityBatch.MaxOperations));
}
