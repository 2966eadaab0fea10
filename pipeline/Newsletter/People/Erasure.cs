namespace Pipeline.Newsletter.People;

/// <summary>The proof of an erasure: what was removed, what stays and why, and that a second look finds nothing.</summary>
/// <param name="At">When.</param>
/// <param name="Removed">Each row, named by its table and keys. They hold hashes, no address.</param>
/// <param name="Kept">The keyed hash by which imports and mailings know to leave the address alone.</param>
/// <param name="Left">Copies that a sender has in hand: ask again in a minute.</param>
/// <param name="Complete">Whether a look afterwards found no row.</param>
public sealed record Erasure(DateTimeOffset At, IReadOnlyList<RemovedRow> Removed, string Kept, int Left, bool Complete);

/// <summary>A row that is there no more.</summary>
public sealed record RemovedRow(string Table, string Of, string Row);
