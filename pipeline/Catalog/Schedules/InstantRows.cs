using Azure.Data.Tables;
using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Schedules;

/// <summary>Commentaries by an instant of theirs, a row each in one partition of the schedules, the oldest first.</summary>
internal sealed class InstantRows(Stores stores, string partition)
{
    private readonly TableStore _table = stores.Table(Tables.Schedules);

    public Task AddAsync(CommentaryId id, DateTimeOffset due, CancellationToken cancellation) =>
        _table.PutAsync(new TableEntity(partition, Key(id, due)) { ["Id"] = id.ToString(), ["Due"] = due }, cancellation);

    public Task RemoveAsync(CommentaryId id, DateTimeOffset due, CancellationToken cancellation) =>
        _table.DeleteAsync(partition, Key(id, due), cancellation);

    /// <param name="before">Only those whose instant is before it; null for all.</param>
    /// <param name="max">At most so many; null for all.</param>
    public async Task<IReadOnlyList<(CommentaryId Id, DateTimeOffset Due)>> FindAsync(
        DateTimeOffset? before, int? max, CancellationToken cancellation)
    {
        var filter = before is { } end
            ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {StorageKey.OldestFirst(end)}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        return await _table.QueryAsync(filter, cancellation, max).Take(max ?? int.MaxValue)
            .Select(row => (CommentaryId.Parse(row.GetString("Id")), row.GetDateTimeOffset("Due") ?? default)).ToListAsync(cancellation);
    }

    private static string Key(CommentaryId id, DateTimeOffset due) => $"{StorageKey.OldestFirst(due)}!{id}";
}
