using Azure.Storage.Blobs.Models;
using Pipeline.Storage;
using Pipeline.Storage.Rows;

namespace Pipeline.Subscribers.Transfer;

/// <summary>
/// The imports: a row each in the table <c>subscribers</c>, in a partition that no list can have; the file, until it is read, and the
/// report in the container <c>work</c>. A report holds numbers of lines, never an address.
/// </summary>
public sealed class ImportStore(Stores stores)
{
    private const string Partition = "!imports";

    private static readonly RowMap<Import> Map = new((nameof(Import.Id), row => row.RowKey));

    private readonly TableStore _table = stores.Table(Tables.Subscribers);
    private readonly BlobStore _blobs = stores.Blobs(Containers.Work);

    public async Task<Import?> FindAsync(string id, CancellationToken cancellation) =>
        await _table.FindAsync(Partition, id, cancellation) is { } row ? Map.Read(row) : null;

    /// <summary>Keeps the file, then the row: so that one with a row is whole.</summary>
    public async Task AddAsync(Import import, Stream content, CancellationToken cancellation)
    {
        await _blobs.Container.GetBlobClient(FileOf(import.Id)).UploadAsync(content, new BlobUploadOptions(), cancellation);
        await _table.PutAsync(Map.Write(import, Partition, import.Id), cancellation);
    }

    /// <summary>Writes an import's next state. Null if somebody else was faster.</summary>
    public async Task<Import?> TryReplaceAsync(Import present, Import next, CancellationToken cancellation) =>
        await _table.TryReplaceAsync(Map.Write(next, Partition, next.Id), present.ETag, cancellation)
            ? await FindAsync(next.Id, cancellation)
            : null;

    /// <summary>Those with lines left to read.</summary>
    public async Task<IReadOnlyList<Import>> RunningAsync(CancellationToken cancellation)
    {
        List<Import> running = [];
        var filter = $"PartitionKey eq '{Partition}' and {nameof(Import.State)} eq '{RowCell.Word(ImportState.Running)}'";
        await foreach (var row in _table.QueryAsync(filter, cancellation))
            running.Add(Map.Read(row));
        return running;
    }

    public Task<Stream> OpenAsync(string id, CancellationToken cancellation) =>
        _blobs.Container.GetBlobClient(FileOf(id)).OpenReadAsync(cancellationToken: cancellation);

    /// <summary>The file holds addresses: once it is read it goes.</summary>
    public Task DeleteFileAsync(string id, CancellationToken cancellation) =>
        _blobs.Container.GetBlobClient(FileOf(id)).DeleteIfExistsAsync(cancellationToken: cancellation);

    /// <summary>Writes a page of the report, under its first record's number: done again it is the same blob.</summary>
    public Task ReportAsync(string id, int first, string lines, CancellationToken cancellation) =>
        _blobs.WriteAsync($"{ReportOf(id)}{first:D9}.csv", BinaryData.FromString(lines), "text/csv", cancellation);

    /// <summary>The report's pages in order.</summary>
    public async IAsyncEnumerable<string> ReportAsync(
        string id, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var blob in _blobs.Container.GetBlobsAsync(BlobTraits.None, BlobStates.None, ReportOf(id), cancellation))
            if (await _blobs.ReadAsync(blob.Name, cancellation) is { } page)
                yield return page.Content.ToString();
    }

    private static string FileOf(string id) => $"imports/{id}.csv";

    private static string ReportOf(string id) => $"imports/{id}/";
}
