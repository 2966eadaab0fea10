using Azure.Data.Tables;
using Pipeline.Storage;

namespace Pipeline.Newsletter.Reports;

/// <summary>
/// Who called a list's mail spam, and when: rows of the table <c>mailings</c>, in partitions that no mailing can have. A person counts once
/// a list; they stand there as a keyed hash.
/// </summary>
public sealed class ComplaintStore(Stores stores)
{
    private const string Column = "At";

    private readonly TableStore _table = stores.Table(Tables.Mailings);

    public Task PutAsync(string list, string hash, DateTimeOffset at, CancellationToken cancellation) =>
        _table.PutAsync(new TableEntity(Partition(list), hash) { [Column] = at }, cancellation);

    /// <summary>How many complained since an instant.</summary>
    public async Task<int> CountAsync(string list, DateTimeOffset since, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var row in _table.QueryAsync($"PartitionKey eq '{Partition(list)}'", cancellation))
            count += row.GetDateTimeOffset(Column) >= since ? 1 : 0;
        return count;
    }

    private static string Partition(string list) => $"complaints:{list}";
}
