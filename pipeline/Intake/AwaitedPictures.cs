using Azure.Data.Tables;
using Model;
using Pipeline.Storage;

namespace Pipeline.Intake;

/// <summary>
/// Which drafts name a picture that did not lie beside them when they were read: table <c>awaited</c>, a row a picture and draft. When it
/// comes, they are taken in again, so that a folder may be copied in any order. A draft that finds all its pictures costs no call.
/// </summary>
public sealed class AwaitedPictures(Stores stores)
{
    private const string DraftColumn = "Draft";

    private readonly TableStore _rows = stores.Table(Tables.Awaited);
    private readonly BlobStore _drafts = stores.Blobs(Containers.Drafts);

    /// <summary>Notes what a draft misses.</summary>
    /// <returns>Whether any of it has come meanwhile.</returns>
    internal async Task<bool> AwaitAsync(StoredDraft draft, CancellationToken cancellation)
    {
        var came = false;
        foreach (var picture in draft.Missing.Keys.Order(StringComparer.Ordinal).ToList())
        {
            await _rows.PutAsync(Row(picture, draft.Draft.Name), cancellation);
            came |= await _drafts.StatAsync(picture, cancellation) is not null;
        }
        return came;
    }

    /// <summary>The drafts that wait for a picture.</summary>
    public async Task<IReadOnlyList<string>> ByAsync(string picture, CancellationToken cancellation)
    {
        var drafts = new List<string>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(picture)}");
        await foreach (var row in _rows.QueryAsync(filter, cancellation))
            drafts.Add(row.GetString(DraftColumn));
        return drafts;
    }

    /// <summary>Notes that a draft waits no longer.</summary>
    public Task CameAsync(string picture, string draft, CancellationToken cancellation)
    {
        var row = Row(picture, draft);
        return _rows.DeleteAsync(row.PartitionKey, row.RowKey, cancellation);
    }

    // Row keys repeat the partition's name: docs/decisions/0003.
    private static TableEntity Row(string picture, string draft) =>
        new(Partition(picture), $"{Partition(picture)}!{Digest.Hex(draft, 32)}") { [DraftColumn] = draft };

    private static string Partition(string picture) => Digest.Hex(picture, 32);
}
