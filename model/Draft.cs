namespace Model;

/// <summary>An uploaded blob, as intake gets it.</summary>
/// <param name="Name">The blob's name in the drafts container.</param>
/// <param name="Bytes">Its content; empty if it is larger than intake reads at all, which only <see cref="Length"/> then tells.</param>
/// <param name="Metadata">The blob's metadata; names without regard to case.</param>
public sealed record Draft(string Name, ReadOnlyMemory<byte> Bytes, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The blob's size in bytes.</summary>
    public long Length { get; init; } = Bytes.Length;

    /// <summary>Reads a file beside the draft by its relative name, such as a picture; null if there is none.</summary>
    public Func<string, CancellationToken, Task<FileBeside?>> ReadBeside { get; init; } = (_, _) => Task.FromResult<FileBeside?>(null);
}

/// <summary>A file that lies beside a draft.</summary>
/// <param name="Bytes">Its content; empty if it is larger than intake reads at all.</param>
/// <param name="Length">Its size in bytes.</param>
public sealed record FileBeside(ReadOnlyMemory<byte> Bytes, long Length)
{
    public FileBeside(ReadOnlyMemory<byte> bytes)
        : this(bytes, bytes.Length)
    {
    }
}
