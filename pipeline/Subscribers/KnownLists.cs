using Pipeline.Storage;

namespace Pipeline.Subscribers;

/// <summary>
/// Every list that anybody ever was on, also those that the publication has no more: found by leaping from one list's rows to the next, one
/// call each.
/// </summary>
public sealed class KnownLists(Stores stores)
{
    /// <summary>Sorts after what is no list's, whose partitions begin with an exclamation mark.</summary>
    private const string First = "0";

    private readonly TableStore _table = stores.Table(Tables.Subscribers);

    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellation)
    {
        List<string> lists = [];
        var from = First;
        while (await NextAsync(from, cancellation) is { } list)
        {
            lists.Add(list);
            from = Shards.Partition(list, Shards.Count - 1) + "g";
        }
        return lists;
    }

    private async Task<string?> NextAsync(string from, CancellationToken cancellation)
    {
        await foreach (var row in _table.QueryAsync($"PartitionKey ge '{from}'", cancellation, pageSize: 1))
            return Shards.Owner(row.PartitionKey);
        return null;
    }
}
