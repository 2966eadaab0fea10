using System.Runtime.CompilerServices;
using Model;
using Pipeline.Storage;
using Pipeline.Storage.Rows;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>The table <c>deliveries</c>.</summary>
public sealed class DeliveryStore(Stores stores)
{
    /// <summary>How many deliveries fit into one transaction beside their shard's row.</summary>
    public const int MaxInTransaction = EntityBatch.MaxOperations - 1;

    private readonly TableStore _table = stores.Table(Tables.Deliveries);

    public async Task<DeliveryShard?> FindShardAsync(CommentaryId mailing, int shard, CancellationToken cancellation) =>
        await _table.FindAsync(DeliveryShardRow.Partition(mailing, shard), DeliveryShardRow.Key(mailing), cancellation) is { } row
            ? DeliveryShardRow.Read(row)
            : null;

    public async Task<Delivery?> FindAsync(CommentaryId mailing, string key, CancellationToken cancellation) =>
        await _table.FindAsync(DeliveryShardRow.Partition(mailing, Shards.Of(key)), key, cancellation) is { } row
            ? DeliveryRow.Read(row)
            : null;

    /// <summary>
    /// Every shard that a mailing has. Passes over its deliveries, a call per 1,000: for the few times in a mailing's life when it must
    /// be sure.
    /// </summary>
    public async Task<IReadOnlyList<DeliveryShard>> ShardsAsync(CommentaryId mailing, CancellationToken cancellation)
    {
        List<DeliveryShard> shards = [];
        var filter =
            $"{Shards.Rows(mailing.ToString())} and RowKey eq '{DeliveryShardRow.Key(mailing)}'";
        await foreach (var row in _table.QueryAsync(filter, cancellation))
            shards.Add(DeliveryShardRow.Read(row));
        return shards;
    }

    /// <summary>A shard's deliveries in one state, in key order, after a key.</summary>
    public async Task<IReadOnlyList<Delivery>> InStateAsync(
        CommentaryId mailing, int shard, DeliveryState state, string after, int max, CancellationToken cancellation)
    {
        List<Delivery> found = [];
        var filter =
            $"PartitionKey eq '{DeliveryShardRow.Partition(mailing, shard)}' and RowKey gt "
            + $"'{(after.Length > 0 ? after : DeliveryShardRow.Key(mailing))}' "
            + $"and {nameof(Delivery.State)} eq '{RowCell.Word(state)}'";
        await foreach (var row in _table.QueryAsync(filter, cancellation, pageSize: max))
        {
            found.Add(DeliveryRow.Read(row));
            if (found.Count == max)
                break;
        }
        return found;
    }

    /// <summary>The keys of those who got a mailing, from a shard on, in key order, 1,000 a call.</summary>
    public async IAsyncEnumerable<string> SentAsync(
        CommentaryId mailing, int fromShard, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter =
            $"{Shards.Rows(mailing.ToString(), fromShard)} "
            + $"and {nameof(Delivery.State)} eq '{RowCell.Word(DeliveryState.Sent)}'";
        await foreach (var row in _table.QueryAsync(filter, cancellation))
            yield return row.RowKey;
    }

    /// <summary>Writes recipients down, with the shard's numbers and cursor.</summary>
    /// <param name="keys">At most <see cref="MaxInTransaction"/> subscribers' keys of this shard, in order, all after its cursor.</param>
    /// <returns>The shard as it is then; null if somebody else changed it meanwhile.</returns>
    public async Task<DeliveryShard?> TryExpandAsync(DeliveryShard shard, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var next = shard with
        {
            Cursor = keys[^1],
            Counts = shard.Counts with { Candidates = shard.Counts.Candidates + keys.Count },
        };
        var batch = Begin(shard, next);
        foreach (var key in keys)
            batch.Add(DeliveryRow.Write(new Delivery { Mailing = shard.Mailing, Key = key, State = DeliveryState.Pending }));
        return await _table.TrySubmitAsync(batch, cancellation) is { } etags ? next with { ETag = etags[0] } : null;
    }

    /// <summary>Changes deliveries, and the shard with them.</summary>
    /// <returns>Shard and deliveries as they are then; null if anything of it changed meanwhile.</returns>
    public async Task<Moved?> TryMoveAsync(
        DeliveryShard shard, DeliveryShard next, IReadOnlyList<DeliveryMove> moves, CancellationToken cancellation)
    {
        var batch = Begin(shard, next);
        foreach (var move in moves)
            batch.Replace(DeliveryRow.Write(move.To), move.From.ETag);
        return await _table.TrySubmitAsync(batch, cancellation) is { } etags
            ? new Moved(next with { ETag = etags[0] }, [.. moves.Select((move, i) => move.To with { ETag = etags[i + 1] })])
            : null;
    }

    /// <summary>Removes a delivery, which counts from then on as one of another state. False if anything of it changed meanwhile.</summary>
    public async Task<bool> TryForgetAsync(DeliveryShard shard, Delivery delivery, Delivery countsAs, CancellationToken cancellation)
    {
        var batch = Begin(shard, shard.Moved(delivery, countsAs)).Delete(delivery.Key);
        return await _table.TrySubmitAsync(batch, cancellation) is not null;
    }

    /// <summary>Changes a shard by its newest state; a change to null leaves it alone.</summary>
    /// <returns>The shard as it is now; null if there is none.</returns>
    public Task<DeliveryShard?> ChangeShardAsync(
        CommentaryId mailing, int shard, Func<DeliveryShard, DeliveryShard?> change, CancellationToken cancellation) =>
        GuardedChange.MakeAsync<DeliveryShard?>(
            $"Shard {shard} of the mailing '{mailing}'",
            async _ =>
            {
                if (await FindShardAsync(mailing, shard, cancellation) is not { } present)
                    return (true, null);
                if (change(present) is not { } next)
                    return (true, present);
                return await TryMoveAsync(present, next, [], cancellation) is { } moved ? (true, moved.Shard) : (false, null);
            }
        );

    /// <summary>The shard's row goes first in the transaction, so that its new ETag is the first answer.</summary>
    private static EntityBatch Begin(DeliveryShard present, DeliveryShard next)
    {
        var row = DeliveryShardRow.Write(next);
        var batch = new EntityBatch(row.PartitionKey);
        return present.ETag == default ? batch.Add(row) : batch.Replace(row, present.ETag);
    }
}

/// <summary>A delivery's change from one state to another.</summary>
public sealed record DeliveryMove(Delivery From, Delivery To);

/// <summary>What a transaction left: the shard and the deliveries with their new ETags.</summary>
public sealed record Moved(DeliveryShard Shard, IReadOnlyList<Delivery> Deliveries);
