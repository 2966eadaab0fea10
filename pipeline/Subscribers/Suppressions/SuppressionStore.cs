using Pipeline.Storage;
using Pipeline.Storage.Rows;
using Pipeline.Tokens;

namespace Pipeline.Subscribers.Suppressions;

/// <summary>The suppressed addresses, as keyed hashes: rows of the table <c>subscribers</c>, in partitions that no list can have.</summary>
public sealed class SuppressionStore(Stores stores, KeyedHash hashes)
{
    private const string Owner = "!suppressed";

    private static readonly RowMap<Suppression> Map = new((nameof(Suppression.Hash), row => row.RowKey));

    private readonly TableStore _table = stores.Table(Tables.Subscribers);

    /// <summary>The names that an address may stand under, the newest first.</summary>
    public IReadOnlyList<string> Names(EmailAddress address) => hashes.All(address.Value.ToLowerInvariant());

    /// <summary>Null if the address is not suppressed.</summary>
    public async Task<Suppression?> FindAsync(EmailAddress address, CancellationToken cancellation)
    {
        foreach (var hash in Names(address))
            if (await _table.FindAsync(Partition(hash), hash, cancellation) is { } row)
                return Map.Read(row);
        return null;
    }

    /// <summary>Writes one down, whatever stood there.</summary>
    public Task PutAsync(Suppression suppression, CancellationToken cancellation) =>
        _table.PutAsync(Map.Write(suppression, Partition(suppression.Hash), suppression.Hash), cancellation);

    /// <summary>Takes an address off. False if it was not on.</summary>
    public async Task<bool> RemoveAsync(EmailAddress address, CancellationToken cancellation)
    {
        var removed = false;
        foreach (var hash in Names(address))
        {
            if (await _table.FindAsync(Partition(hash), hash, cancellation) is null)
                continue;
            await _table.DeleteAsync(Partition(hash), hash, cancellation);
            removed = true;
        }
        return removed;
    }

    /// <summary>All of them in the order of their hashes, after one.</summary>
    public async IAsyncEnumerable<Suppression> AllAsync(
        string after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = Shards.Rows(Owner, after.Length > 0 ? Shards.Of(after) : 0) + (after.Length > 0 ? $" and RowKey gt '{after}'" : "");
        await foreach (var row in _table.QueryAsync(filter, cancellation))
            yield return Map.Read(row);
    }

    private static string Partition(string hash) => Shards.Partition(Owner, Shards.Of(hash));
}
