using Azure.Data.Tables;
using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Schedules;

/// <summary>Which commentaries wait for which instant: one row each, the soonest first, gone once it is out.</summary>
public sealed class ScheduleStore(Stores stores)
{
    private const string Partition = "due";

    private readonly TableStore _table = stores.Table(Tables.Schedules);

    public Task AddAsync(CommentaryId id, DateTimeOffset due, CancellationToken cancellation) =>
        _table.PutAsync(new TableEntity(Partition, Key(id, due)) { ["Id"] = id.ToString(), ["Due"] = due }, cancellation);

    public Task RemoveAsync(CommentaryId id, DateTimeOffset due, CancellationToken cancellation) =>
        _table.DeleteAsync(Partition, Key(id, due), cancellation);

    /// <summary>The commentaries whose instant has come.</summary>
    public async Task<IReadOnlyList<(CommentaryId Id, DateTimeOffset Due)>> DueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey lt {StorageKey.OldestFirst(now.AddTicks(1))}");
        var due = new List<(CommentaryId, DateTimeOffset)>();
        await foreach (var row in _table.QueryAsync(filter, cancellation))
            due.Add((CommentaryId.Parse(row.GetString("Id")), row.GetDateTimeOffset("Due") ?? default));
        return due;
    }

    /// <summary>The commentaries that wait, the soonest first.</summary>
    /// <param name="max">At most so many.</param>
    public async Task<IReadOnlyList<(CommentaryId Id, DateTimeOffset Due)>> WaitingAsync(int max, CancellationToken cancellation)
    {
        var waiting = new List<(CommentaryId, DateTimeOffset)>();
        await foreach (var row in _table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellation, max))
        {
            waiting.Add((CommentaryId.Parse(row.GetString("Id")), row.GetDateTimeOffset("Due") ?? default));
            if (waiting.Count == max)
                break;
        }
        return waiting;
    }

    private static string Key(CommentaryId id, DateTimeOffset due) => $"{StorageKey.OldestFirst(due)}!{id}";
}
