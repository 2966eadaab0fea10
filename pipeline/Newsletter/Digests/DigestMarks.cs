using Azure.Data.Tables;
using Model;
using Pipeline.Storage;

namespace Pipeline.Newsletter.Digests;

/// <summary>Which piece which list's digest brought: a row beside the piece's own mailing, since two lists may bring it.</summary>
public sealed class DigestMarks(Stores stores)
{
    private readonly TableStore _table = stores.Table(Tables.Mailings);

    public async Task<bool> IsMarkedAsync(CommentaryId piece, string list, CancellationToken cancellation) =>
        await _table.FindAsync(piece.ToString(), Key(piece, list), cancellation) is not null;

    public Task MarkAsync(CommentaryId piece, string list, CommentaryId digest, CancellationToken cancellation) =>
        _table.PutAsync(new TableEntity(piece.ToString(), Key(piece, list)) { ["Digest"] = digest.ToString() }, cancellation);

    private static string Key(CommentaryId piece, string list) => $"{piece}!digest:{list}";
}
