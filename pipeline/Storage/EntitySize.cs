using Azure.Data.Tables;

namespace Pipeline.Storage;

/// <summary>How large a row is, counted as the table service counts it.</summary>
public static class EntitySize
{
    /// <summary>The longest text in one property, in characters (64 KiB in UTF-16).</summary>
    public const int MaxText = 32 * 1024;

    private const int MaxRow = 1024 * 1024;

    /// <exception cref="InvalidOperationException">The row or one of its texts is over the service's limit.</exception>
    public static long Of(TableEntity row)
    {
        long bytes = 4 + (row.PartitionKey.Length + row.RowKey.Length) * 2;
        foreach (var (name, value) in row)
        {
            if (value is string { Length: > MaxText })
                throw new InvalidOperationException($"The property '{name}' is over {MaxText} characters.");
            bytes += 8 + name.Length * 2 + (value switch { string s => s.Length * 2 + 4, byte[] b => b.Length + 4, _ => 16 });
        }
        return bytes <= MaxRow ? bytes : throw new InvalidOperationException($"A row has {bytes} bytes; a table takes {MaxRow}.");
    }
}
