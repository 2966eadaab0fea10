using Azure.Data.Tables;
using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Heads;

/// <summary>
/// Reads heads and changes them. A change is one transaction of head, outbox and history, guarded by the head's ETag: either
/// all of it happened, or somebody else was faster and the caller starts over from the newer head.
/// </summary>
public sealed class HeadStore(Stores stores)
{
    private readonly TableStore _table = stores.Table(Tables.Commentaries);

    public async Task<Head?> FindAsync(CommentaryId id, CancellationToken cancellation) =>
        await _table.FindAsync(id.ToString(), HeadRow.Key(id), cancellation) is { } row ? HeadRow.Read(row) : null;

    /// <summary>The heads of all commentaries, a page at a time, in the order of their identities.</summary>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <param name="max">At most so many; fewer are the last.</param>
    /// <param name="unreadable">Is told the identity of a row that cannot be read; the others go on.</param>
    public async Task<IReadOnlyList<Head>> PageAsync(
        string? after, int max, Action<string> unreadable, CancellationToken cancellation)
    {
        var heads = new List<Head>();
        var filter = after is null ? null : TableClient.CreateQueryFilter($"PartitionKey gt {after}");
        await foreach (var row in _table.QueryAsync(filter, cancellation))
        {
            if (!HeadRow.Is(row))
                continue;
            if (TryRead(row) is { } head)
                heads.Add(head);
            else
                unreadable(row.PartitionKey);
            if (heads.Count == max)
                break;
        }
        return heads;
    }

    private static Head? TryRead(TableEntity row)
    {
        try
        {
            return HeadRow.Read(row);
        }
        catch (Exception e)
            when (e is FormatException or InvalidOperationException or InvalidCastException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    public async Task<Outbox?> FindOutboxAsync(CommentaryId id, CancellationToken cancellation) =>
        await _table.FindAsync(id.ToString(), OutboxRow.Key(id), cancellation) is { } row ? OutboxRow.Read(row) : null;

    /// <summary>Writes a change. Null if the head is not the one that was read; otherwise the outbox as stored.</summary>
    /// <param name="before">The head as read; null if there was none.</param>
    /// <param name="after">Its successor, one revision on.</param>
    public async Task<Outbox?> TryCommitAsync(Head? before, Head after, Outbox outbox, Transition step, CancellationToken cancellation)
    {
        var batch = Step(new EntityBatch(after.Id.ToString()).Put(OutboxRow.Write(outbox)), before, after, step);
        return await _table.TrySubmitAsync(batch, cancellation) is { } etags ? outbox with { ETag = etags[0] } : null;
    }

    /// <summary>Writes a change that no output shows. False if the head is not the one that was read.</summary>
    public async Task<bool> TryCommitAsync(Head? before, Head after, Transition step, CancellationToken cancellation)
    {
        var batch = Step(new EntityBatch(after.Id.ToString()), before, after, step);
        return await _table.TrySubmitAsync(batch, cancellation) is not null;
    }

    /// <summary>Clears the outbox if it is still the one that was dispatched.</summary>
    public Task ClearAsync(Outbox dispatched, CancellationToken cancellation) =>
        _table.TryDeleteAsync(
            new TableEntity(dispatched.Id.ToString(), OutboxRow.Key(dispatched.Id)) { ETag = dispatched.ETag }, cancellation);

    public async Task<IReadOnlyList<Transition>> HistoryAsync(CommentaryId id, CancellationToken cancellation)
    {
        var from = HistoryRow.Prefix(id);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id.ToString()} and RowKey ge {from} and RowKey lt {from + ":"}");
        var steps = new List<Transition>();
        await foreach (var row in _table.QueryAsync(filter, cancellation))
            steps.Add(HistoryRow.Read(row));
        return steps;
    }

    private static EntityBatch Step(EntityBatch batch, Head? before, Head after, Transition step)
    {
        if (!Lifecycle.Allows(before?.State, after.State))
            throw new InvalidOperationException($"The commentary '{after.Id}' is {before?.State}; it cannot become {after.State}.");
        batch.Add(HistoryRow.Write(after.Id, step));
        return before is null ? batch.Add(HeadRow.Write(after)) : batch.Replace(HeadRow.Write(after), before.ETag);
    }
}
