using Azure.Data.Tables;
using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Schedules;

/// <summary>Which commentaries the clock brought out lately: a row each, until somebody has looked whether they show.</summary>
public sealed class ReleaseStore(Stores stores)
{
    private const string Partition = "released";

    private readonly TableStore _table = stores.Table(Tables.Schedules);

    /// <param name="due">The instant that it waited for.</param>
    public Task AddAsync(CommentaryId id, DateTimeOffset due, CancellationToken cancellation) =>
        _table.PutAsync(new TableEntity(Partition, Key(id, due)) { ["Id"] = id.ToString(), ["Due"] = due }, cancellation);

    public Task RemoveAsync(CommentaryId id, DateTimeOffset due, CancellationToken cancellation) =>
        _table.DeleteAsync(Partition, Key(id, due), cancellation);

    /// <summary>Those that were due before an instant, the oldest first.</summary>
    /// <param name="max">At most so many.</param>
    public async Task<IReadOnlyList<(CommentaryId Id, DateTimeOffset Due)>> BeforeAsync(
        DateTimeOffset before, int max, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey lt {StorageKey.OldestFirst(before)}");
        return await _table.QueryAsync(filter, cancellation, max).Take(max)
            .Select(row => (CommentaryId.Parse(row.GetString("Id")), row.GetDateTimeOffset("Due") ?? default)).ToListAsync(cancellation);
    }

    private static string Key(CommentaryId id, DateTimeOffset due) => $"{StorageKey.OldestFirst(due)}!{id}";
}
