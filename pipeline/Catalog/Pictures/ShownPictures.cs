using Azure.Data.Tables;
using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Pictures;

/// <summary>
/// The site's pictures: each is there while a piece that is out shows it. Several pieces may show one picture, so a row stands
/// for each that does.
/// </summary>
/// <remarks>
/// Who brings a picture writes its row before looking for the file; who takes one away looks for rows after deleting the file,
/// and puts it back if there are any. So of two that meet, one sees the other, and a run that died is done again. A picture's other widths
/// come before it and go before it: where it is, they are, but while somebody is taking them, who then looks at each.
/// </remarks>
public sealed class ShownPictures(Stores stores, KeptPictures kept)
{
    private readonly BlobStore _site = stores.Blobs(Containers.Web);
    private readonly TableStore _rows = stores.Table(Tables.Pictures);

    /// <summary>Puts the pictures of a piece that is out on the site.</summary>
    public async Task BringAsync(CommentaryId id, IEnumerable<string> paths, CancellationToken cancellation)
    {
        foreach (var path in paths)
        {
            await _rows.PutAsync(Row(id, path), cancellation);
            await EnsureAsync(path, cancellation);
        }
    }

    /// <summary>Takes pictures that a piece no longer shows from the site, unless another piece shows them.</summary>
    public async Task TakeAsync(CommentaryId id, IEnumerable<string> paths, CancellationToken cancellation)
    {
        foreach (var path in paths)
        {
            var row = Row(id, path);
            await _rows.DeleteAsync(row.PartitionKey, row.RowKey, cancellation);
            if (!await IsShownAsync(path, cancellation))
                await DeleteAsync(path, cancellation);
            if (await IsShownAsync(path, cancellation))
                await PutAsync(path, cancellation);
        }
    }

    /// <summary>Whether the site has all of some pictures.</summary>
    public async Task<bool> AreThereAsync(IEnumerable<string> paths, CancellationToken cancellation)
    {
        foreach (var path in paths)
            if (await _site.StatAsync(path, cancellation) is null)
                return false;
        return true;
    }

    private async Task EnsureAsync(string path, CancellationToken cancellation)
    {
        if (await _site.StatAsync(path, cancellation) is null)
            await PutAsync(path, cancellation);
    }

    private async Task PutAsync(string path, CancellationToken cancellation)
    {
        foreach (var picture in await kept.FindAllAsync(path, cancellation))
            await _site.TryCreateAsync(picture.Path, BinaryData.FromBytes(picture.Bytes), picture.ContentType, cancellation);
    }

    // A picture of a time when none were kept must be before it may go.
    private async Task DeleteAsync(string path, CancellationToken cancellation)
    {
        foreach (var (name, etag) in await _site.ListAsync(PicturePath.Stem(path) + "-", cancellation))
            await _site.TryDeleteAsync(name, etag, cancellation);
        if (await _site.ReadAsync(path, cancellation) is not { } picture)
            return;
        await kept.KeepAsync(path, picture.Content, picture.ContentType, cancellation);
        await _site.TryDeleteAsync(path, picture.ETag, cancellation);
    }

    private async Task<bool> IsShownAsync(string path, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Name(path)}");
        await foreach (var _ in _rows.QueryAsync(filter, cancellation, pageSize: 1))
            return true;
        return false;
    }

    // Row keys repeat the partition's name: docs/decisions/0003.
    private static TableEntity Row(CommentaryId id, string path) => new(Name(path), $"{Name(path)}!{id}");

    private static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];
}
