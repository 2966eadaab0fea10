namespace Pipeline.Model;

/// <summary>An uploaded blob, as intake gets it.</summary>
/// <param name="Name">The blob's name in the drafts container.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="Metadata">The blob's metadata; names without regard to case.</param>
public sealed record Draft(string Name, ReadOnlyMemory<byte> Bytes, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>Reads a file beside the draft by its relative name, such as a picture; null if there is none.</summary>
    public Func<string, CancellationToken, Task<ReadOnlyMemory<byte>?>> ReadBeside { get; init; } =
        (_, _) => Task.FromResult<ReadOnlyMemory<byte>?>(null);
}
