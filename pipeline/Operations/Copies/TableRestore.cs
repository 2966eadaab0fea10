using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Model;
using Pipeline.Storage;

namespace Pipeline.Operations.Copies;

/// <summary>
/// Puts the rows of a copy back. Safe to do twice, and again after it was broken off: a row that is there stays, or is replaced by the
/// same one again.
/// </summary>
public sealed class TableRestore(Stores stores)
{
    private const int AtOnce = 8;

    /// <summary>Restores all tables; one that is not there is made.</summary>
    /// <param name="overwrite">Whether rows that are there become those of the copy; else they stay as they are.</param>
    /// <param name="counted">Told how many rows there are so far.</param>
    /// <exception cref="InvalidDataException">The folder holds no whole copy, or a line that is no row.</exception>
    public async Task RestoreAsync(string folder, bool overwrite, Action<long> counted, CancellationToken cancellation)
    {
        await CheckAsync(folder, cancellation);
        var count = 0L;
        foreach (var name in Tables.All)
        {
            var table = stores.Table(name);
            await table.Client.CreateIfNotExistsAsync(cancellation);
            await Parallel.ForEachAsync(
                BatchesAsync(Path.Combine(folder, CopyNote.Of(name)), cancellation),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
                async (rows, token) =>
                {
                    await RestoreAsync(table, rows, overwrite, token);
                    counted(Interlocked.Add(ref count, rows.Count));
                });
        }
    }

    private static async Task CheckAsync(string folder, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, CopyNote.File);
        if (!File.Exists(file))
            throw new InvalidDataException($"'{folder}' holds no whole copy: there is no {CopyNote.File}.");
        var note = CanonicalJson.Read<CopyNote>(await File.ReadAllBytesAsync(file, cancellation));
        foreach (var table in Tables.All)
            if (!File.Exists(Path.Combine(folder, CopyNote.Of(table)))
                || File.ReadLines(Path.Combine(folder, CopyNote.Of(table))).LongCount() != note.Rows.GetValueOrDefault(table))
                throw new InvalidDataException($"'{folder}' holds no whole copy: rows of the table '{table}' are missing.");
    }

    private static async Task RestoreAsync(
        TableStore table, IReadOnlyList<TableEntity> rows, bool overwrite, CancellationToken cancellation)
    {
        var batch = new EntityBatch(rows[0].PartitionKey);
        foreach (var row in rows)
            _ = overwrite ? batch.Put(row) : batch.Add(row);
        if (await table.TrySubmitAsync(batch, cancellation) is not null)
            return;
        // One of them is there.
        foreach (var row in rows)
            await table.TryAddAsync(row, cancellation);
    }

    /// <summary>The rows of a file as transactions: those of a partition stand together.</summary>
    private static async IAsyncEnumerable<IReadOnlyList<TableEntity>> BatchesAsync(
        string file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        var (bytes, number) = (0L, 0);
        await foreach (var line in File.ReadLinesAsync(file, cancellation))
        {
            var row = Read(line, file, ++number);
            var size = EntitySize.Of(row);
            if (rows.Count == EntityBatch.MaxOperations || bytes + size > EntityBatch.MaxBytes
                || (rows.Count > 0 && rows[0].PartitionKey != row.PartitionKey))
            {
                yield return rows;
                (rows, bytes) = ([], 0);
            }
            rows.Add(row);
            bytes += size;
        }
        if (rows.Count > 0)
            yield return rows;
    }

    private static TableEntity Read(string line, string file, int number)
    {
        try
        {
            return RowText.Read(line);
        }
        catch (FormatException e)
        {
            throw new InvalidDataException($"Line {number} of '{file}' cannot be restored. {e.Message}", e);
        }
    }
}
