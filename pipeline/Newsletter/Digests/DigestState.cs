using Azure;
using Model;
using Pipeline.Storage;
using Pipeline.Storage.Rows;

namespace Pipeline.Newsletter.Digests;

/// <summary>How far a list's digests are.</summary>
public sealed record DigestState
{
    public required string List { get; init; }

    /// <summary>When the last one was due that was made, or that had nothing new; in UTC.</summary>
    public required DateTimeOffset Last { get; init; }

    /// <summary>When the list got digests: older pieces are in none.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The digest that is being made; null for none.</summary>
    public CommentaryId? Making { get; init; }

    /// <summary>When that was due.</summary>
    public DateTimeOffset? MakingDue { get; init; }

    /// <summary>Guards the row; unset before it is stored.</summary>
    public ETag ETag { get; init; }
}

/// <summary>The lists' states: rows of the table <c>mailings</c>, in a partition that no mailing can have.</summary>
public sealed class DigestStateStore(Stores stores)
{
    private const string Partition = "digests";

    private static readonly RowMap<DigestState> Map = new((nameof(DigestState.List), row => row.RowKey));

    private readonly TableStore _table = stores.Table(Tables.Mailings);

    public async Task<DigestState?> FindAsync(string list, CancellationToken cancellation) =>
        await _table.FindAsync(Partition, list, cancellation) is { } row ? Map.Read(row) : null;

    public Task<bool> TryAddAsync(DigestState state, CancellationToken cancellation) =>
        _table.TryAddAsync(Map.Write(state, Partition, state.List), cancellation);

    /// <summary>The state as it is then; null if somebody else was faster.</summary>
    public async Task<DigestState?> TryReplaceAsync(DigestState present, DigestState next, CancellationToken cancellation) =>
        await _table.TryReplaceAsync(Map.Write(next, Partition, next.List), present.ETag, cancellation)
            ? await FindAsync(next.List, cancellation)
            : null;
}
