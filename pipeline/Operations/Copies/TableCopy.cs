using Model;
using Pipeline.Storage;

namespace Pipeline.Operations.Copies;

/// <summary>What a whole copy of the tables says of itself, in <c>copy.json</c>.</summary>
/// <param name="Rows">How many rows of each table it holds.</param>
public sealed record CopyNote(DateTimeOffset Ended, IReadOnlyDictionary<string, long> Rows)
{
    /// <summary>The file's name.</summary>
    public const string File = "copy.json";

    /// <summary>The name of a table's file.</summary>
    public static string Of(string table) => $"{table}.jsonl";
}

/// <summary>
/// Copies all tables into a folder, a file of JSON lines each, in pages of 1,000 rows. A copy that was broken off is gone on with: what
/// is there of it, is there whole.
/// </summary>
public sealed class TableCopy(Stores stores, TimeProvider time)
{
    private const string Unfinished = ".part";

    /// <summary>Copies into a folder, which is made if it is not there.</summary>
    /// <param name="counted">Told how many rows there are so far.</param>
    /// <exception cref="IOException">The folder holds a whole copy already, or cannot be written.</exception>
    public async Task<CopyNote> WriteAsync(string folder, Action<long> counted, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var note = Path.Combine(folder, CopyNote.File);
        if (File.Exists(note))
            throw new IOException($"'{folder}' holds a whole copy already. Say another folder.");
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        // In this order: of two pieces none may find its address free because the other's claim was read too early.
        foreach (var table in Tables.All)
        {
            var file = Path.Combine(folder, CopyNote.Of(table));
            if (!File.Exists(file))
                await WriteTableAsync(table, file, count => counted(rows.Values.Sum() + count), cancellation);
            rows[table] = File.ReadLines(file).LongCount();
        }
        var whole = new CopyNote(time.GetUtcNow(), rows);
        await File.WriteAllBytesAsync(note, CanonicalJson.Write(whole), cancellation);
        return whole;
    }

    private async Task WriteTableAsync(string table, string file, Action<long> counted, CancellationToken cancellation)
    {
        var count = 0L;
        await using (var stream = File.Create(file + Unfinished))
            await foreach (var row in stores.Table(table).QueryAsync(null, cancellation))
            {
                await stream.WriteAsync(RowText.Write(row), cancellation);
                stream.WriteByte((byte)'\n');
                counted(++count);
            }
        File.Move(file + Unfinished, file, overwrite: true);
    }
}
