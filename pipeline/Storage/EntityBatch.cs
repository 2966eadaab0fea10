using Azure.Data.Tables;

namespace Pipeline.Storage;

/// <summary>
/// An entity group transaction that holds the service's limits itself, because the emulator does not: one partition, at most
/// 100 operations, each row once, 4 MiB in all (Performing entity group transactions, "Requirements").
/// </summary>
public sealed class EntityBatch(string partition)
{
    public const int MaxOperations = 100;

    /// <summary>The most bytes of all its rows.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private readonly List<TableTransactionAction> _actions = [];
    private readonly HashSet<string> _rows = [];
    private long _bytes;

    public int Count => _actions.Count;

    internal IReadOnlyList<TableTransactionAction> Actions => _actions;

    /// <summary>Inserts a row; the batch fails if it exists.</summary>
    public EntityBatch Add(TableEntity row) => With(TableTransactionActionType.Add, row, default);

    /// <summary>Writes a row whatever was there.</summary>
    public EntityBatch Put(TableEntity row) => With(TableTransactionActionType.UpsertReplace, row, default);

    /// <summary>Replaces a row; the batch fails if it changed since it was read.</summary>
    public EntityBatch Replace(TableEntity row, Azure.ETag expected) => With(TableTransactionActionType.UpdateReplace, row, expected);

    /// <summary>Deletes a row; the batch fails if it is gone.</summary>
    public EntityBatch Delete(string rowKey) =>
        With(TableTransactionActionType.Delete, new TableEntity(partition, rowKey), Azure.ETag.All);

    private EntityBatch With(TableTransactionActionType type, TableEntity row, Azure.ETag etag)
    {
        if (row.PartitionKey != partition)
            throw new InvalidOperationException($"A transaction of partition '{partition}' cannot hold a row of '{row.PartitionKey}'.");
        if (!_rows.Add(StorageKey.Check(row.RowKey)))
            throw new InvalidOperationException($"The transaction holds row '{row.RowKey}' already.");
        if (_actions.Count == MaxOperations)
            throw new InvalidOperationException($"A transaction holds at most {MaxOperations} operations.");
        _bytes += EntitySize.Of(row);
        if (_bytes > MaxBytes)
            throw new InvalidOperationException($"A transaction holds at most {MaxBytes} bytes.");
        _actions.Add(new TableTransactionAction(type, row, etag));
        return this;
    }
}
