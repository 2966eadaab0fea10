using Azure.Data.Tables;
using Pipeline.Storage;

namespace Pipeline.Catalog.Schedules;

/// <summary>Which commentaries wait for which instant: one row each, the soonest first, gone once it is out.</summary>
public sealed class ScheduleStore(Stores stores)
{
    private const string Partition = "due";

    private readonly TableStore _table = stores.Table(Tables.Schedules);

    public Task AddAsync(string id, DateTimeOffset due, CancellationToken cancellation) =>
        _table.PutAsync(new TableEntity(Partition, Key(id, due)) { ["Id"] = id, ["Due"] = due }, cancellation);

    public Task RemoveAsync(string id, DateTimeOffset due, CancellationToken cancellation) =>
        _table.DeleteAsync(Partition, Key(id, due), cancellation);

    /// <summary>The commentaries whose instant has come.</summary>
    public async Task<IReadOnlyList<(string Id, DateTimeOffset Due)>> DueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey lt {StorageKey.OldestFirst(now.AddTicks(1))}");
        var due = new List<(string, DateTimeOffset)>();
        await foreach (var row in _table.QueryAsync(filter, cancellation))
            due.Add((row.GetString("Id"), row.GetDateTimeOffset("Due") ?? default));
        return due;
    }

    private static string Key(string id, DateTimeOffset due) => $"{StorageKey.OldestFirst(due)}!{id}";
}
