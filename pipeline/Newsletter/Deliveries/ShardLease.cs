using Model;
using Pipeline.Storage;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>
/// A shard that this run alone may send. Each change of a delivery proves the lease and renews it in one transaction, so that a
/// run which was taken for dead can do no harm: its next write fails.
/// </summary>
public sealed class ShardLease
{
    private readonly DeliveryStore _store;
    private readonly TimeSpan _length;
    private readonly TimeProvider _time;

    private ShardLease(DeliveryStore store, TimeSpan length, TimeProvider time, DeliveryShard shard) =>
        (_store, _length, _time, Shard) = (store, length, time, shard);

    /// <summary>The shard as this run last saw it.</summary>
    public DeliveryShard Shard { get; private set; }

    /// <summary>Takes a shard that nobody holds. Null if somebody else was faster.</summary>
    public static async Task<ShardLease?> TryTakeAsync(
        DeliveryStore store, DeliveryShard shard, TimeSpan length, TimeProvider time, CancellationToken cancellation)
    {
        var owner = Guid.NewGuid().ToString("N");
        var until = time.GetUtcNow() + length;
        var moved = await store.TryMoveAsync(shard, shard with { Owner = owner, LeaseUntil = until, Due = until }, [], cancellation);
        var taken = moved?.Shard ?? await store.FindShardAsync(shard.Mailing, shard.Shard, cancellation);
        return taken?.Owner == owner ? new ShardLease(store, length, time, taken) : null;
    }

    /// <summary>Changes one delivery.</summary>
    /// <returns>The delivery as it is then; null, with nothing changed, if it was to begin and the mailing was called off or is
    /// held.</returns>
    /// <exception cref="LeaseLostException">Somebody else took the shard over.</exception>
    public async Task<Delivery?> TryMoveAsync(Delivery from, Delivery to, CancellationToken cancellation) =>
        await TryMoveAsync([new DeliveryMove(from, to)], cancellation) is { } moved ? moved[0] : null;

    /// <summary>
    /// Changes up to <see cref="DeliveryStore.MaxInTransaction"/> deliveries, all or none. A write whose answer got lost is
    /// recognised by what it left.
    /// </summary>
    public Task<IReadOnlyList<Delivery>?> TryMoveAsync(IReadOnlyList<DeliveryMove> moves, CancellationToken cancellation) =>
        GuardedChange.MakeAsync<IReadOnlyList<Delivery>?>(
            $"Shard {Shard.Shard} of the mailing '{Shard.Mailing}'",
            async _ =>
            {
                if ((Shard.Cancelled || Shard.Held) && moves.Any(move => move.To.State is DeliveryState.Sending))
                    return (true, null);
                var next = moves.Aggregate(Shard, (shard, move) => shard.Moved(move.From, move.To));
                if (await _store.TryMoveAsync(Shard, Renewed(next), moves, cancellation) is { } moved)
                {
                    Shard = moved.Shard;
                    return (true, moved.Deliveries);
                }
                await RefreshAsync(cancellation);
                moves = await NewestAsync(moves, cancellation);
                return (
                    moves.All(move => move.From.State == move.To.State && move.From.Changed == move.To.Changed),
                    [.. moves.Select(move => move.From)]
                );
            }
        );

    /// <summary>Gives the shard up. Harmless if somebody else has it by now.</summary>
    /// <param name="due">When the next message about it is to come.</param>
    public Task ReleaseAsync(DateTimeOffset due, CancellationToken cancellation) =>
        _store.ChangeShardAsync(
            Shard.Mailing, Shard.Shard,
            present => present.Owner == Shard.Owner ? present with { Owner = null, LeaseUntil = null, Due = due } : null, cancellation);

    private DeliveryShard Renewed(DeliveryShard shard)
    {
        var until = _time.GetUtcNow() + _length;
        return shard with { LeaseUntil = until, Due = until };
    }

    private async Task RefreshAsync(CancellationToken cancellation)
    {
        var newest = await _store.FindShardAsync(Shard.Mailing, Shard.Shard, cancellation);
        Shard = newest is not null && newest.Owner == Shard.Owner ? newest : throw new LeaseLostException(Shard.Mailing, Shard.Shard);
    }

    private async Task<List<DeliveryMove>> NewestAsync(IReadOnlyList<DeliveryMove> moves, CancellationToken cancellation)
    {
        List<DeliveryMove> newest = [];
        foreach (var move in moves)
        {
            var row = await _store.FindAsync(Shard.Mailing, move.From.Key, cancellation);
            newest.Add(move with { From = row ?? throw new LeaseLostException(Shard.Mailing, Shard.Shard) });
        }
        return newest;
    }
}

/// <summary>Another run has taken the shard over: this one must stop.</summary>
internal sealed class LeaseLostException(CommentaryId mailing, int shard)
    : Exception($"Shard {shard} of the mailing '{mailing}' was taken over by another sender.");
