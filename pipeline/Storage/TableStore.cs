using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Pipeline.Storage;

/// <summary>One table, with its limits held and conflicts as values.</summary>
public sealed class TableStore(TableClient table)
{
    public TableClient Client => table;

    /// <summary>Reads a row; null if there is none.</summary>
    public async Task<TableEntity?> FindAsync(string partition, string row, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            StorageKey.Check(partition), StorageKey.Check(row), cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Reads rows by an OData filter, in key order.</summary>
    public async IAsyncEnumerable<TableEntity> QueryAsync(
        string? filter,
        [EnumeratorCancellation] CancellationToken cancellation,
        int? pageSize = null
    )
    {
        await foreach (var row in table.QueryAsync<TableEntity>(filter, pageSize, cancellationToken: cancellation))
            yield return row;
    }

    /// <summary>Inserts a row. False if it exists.</summary>
    public Task<bool> TryAddAsync(TableEntity row, CancellationToken cancellation) =>
        TryAsync(() => table.AddEntityAsync(Checked(row), cancellation));

    /// <summary>Writes a row whatever was there.</summary>
    public Task PutAsync(TableEntity row, CancellationToken cancellation) =>
        table.UpsertEntityAsync(Checked(row), TableUpdateMode.Replace, cancellation);

    /// <summary>Replaces a row. False if it changed since it was read.</summary>
    public Task<bool> TryReplaceAsync(TableEntity row, ETag expected, CancellationToken cancellation) =>
        TryAsync(() => table.UpdateEntityAsync(Checked(row), expected, TableUpdateMode.Replace, cancellation));

    /// <summary>Deletes a row if it is there.</summary>
    public Task DeleteAsync(string partition, string row, CancellationToken cancellation) =>
        table.DeleteEntityAsync(StorageKey.Check(partition), StorageKey.Check(row), cancellationToken: cancellation);

    /// <summary>Deletes a row if it is unchanged. False if it changed or is gone.</summary>
    public Task<bool> TryDeleteAsync(TableEntity row, CancellationToken cancellation) =>
        TryAsync(() => table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellation));

    /// <summary>
    /// Carries out a batch, all or nothing. The rows' new ETags in the batch's order, or null if a row was there, gone or
    /// changed against what the batch expects.
    /// </summary>
    public async Task<IReadOnlyList<ETag>?> TrySubmitAsync(EntityBatch batch, CancellationToken cancellation)
    {
        if (batch.Count == 0)
            return [];
        try
        {
            var result = await table.SubmitTransactionAsync(batch.Actions, cancellation);
            return [.. result.Value.Select(response => response.Headers.ETag ?? ETag.All)];
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    private static TableEntity Checked(TableEntity row)
    {
        StorageKey.Check(row.PartitionKey);
        StorageKey.Check(row.RowKey);
        EntitySize.Of(row);
        return row;
    }

    private static async Task<bool> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
        }
    }
}
