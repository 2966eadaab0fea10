namespace Pipeline.Newsletter.Deliveries;

/// <summary>
/// Writes a run's deliveries down, as late as may be: what became of one mail goes with the mark of the next, so that a mail costs one
/// transaction, and at any instant at most one delivery of the shard is marked as being sent.
/// </summary>
internal sealed class Ledger(ShardLease lease)
{
    private const int MaxOwed = DeliveryStore.MaxInTransaction - 1;

    private readonly List<DeliveryMove> _owed = [];

    /// <summary>Marks a delivery as being sent, at once, and writes what is owed with it.</summary>
    /// <returns>The delivery as it is then; null, with nothing written, if the mailing was called off or is held.</returns>
    public async Task<Delivery?> MarkAsync(Delivery from, Delivery to)
    {
        if (await lease.TryMoveAsync([.. _owed, new DeliveryMove(from, to)], CancellationToken.None) is not { } moved)
            return null;
        _owed.Clear();
        return moved[^1];
    }

    /// <summary>Notes what became of a delivery, to be written with the next mark.</summary>
    public async Task OweAsync(Delivery from, Delivery to)
    {
        _owed.Add(new DeliveryMove(from, to));
        if (_owed.Count == MaxOwed)
            await FlushAsync();
    }

    /// <summary>Writes what is owed. Nothing may interrupt it: a mail handed over must be written down.</summary>
    public async Task FlushAsync()
    {
        if (_owed.Count > 0)
            await lease.TryMoveAsync(_owed, CancellationToken.None);
        _owed.Clear();
    }
}
