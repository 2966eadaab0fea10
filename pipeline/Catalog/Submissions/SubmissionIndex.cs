using Azure.Data.Tables;
using Model;
using Pipeline.Storage;
using Pipeline.Storage.Rows;

namespace Pipeline.Catalog.Submissions;

/// <summary>A submission among others.</summary>
/// <param name="Id">The commentary it belongs to.</param>
/// <param name="Url">The piece's address on the site; null if it has none.</param>
public sealed record SubmissionEntry(CommentaryId Id, string Title, PieceAddress? Url, Submission Submission);

/// <summary>Some submissions, newest first.</summary>
/// <param name="Next">Asks for the rest; null if there is none.</param>
public sealed record SubmissionPage(IReadOnlyList<SubmissionEntry> Submissions, string? Next);

/// <summary>Every upload, newest first.</summary>
public sealed class SubmissionIndex(Stores stores)
{
    private const string Partition = "submissions";

    private static readonly RowMap<SubmissionEntry> Map = new();

    private readonly TableStore _table = stores.Table(Tables.Submissions);

    /// <summary>Records a head's newest submission. The same submission again changes nothing.</summary>
    public Task RecordAsync(Head head, CancellationToken cancellation)
    {
        var entry = new SubmissionEntry(head.Id, head.Title, head.Address, head.Submission!);
        var key = $"{StorageKey.NewestFirst(entry.Submission.Received)}!{head.Id}";
        return _table.PutAsync(Map.Write(entry, Partition, key), cancellation);
    }

    public async Task<SubmissionPage> ListAsync(int take, string? after, CancellationToken cancellation)
    {
        var query = _table.Client.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), take, cancellationToken: cancellation);
        await foreach (var page in query.AsPages(after, take))
            return new SubmissionPage([.. page.Values.Select(Map.Read)], page.ContinuationToken);
        return new SubmissionPage([], null);
    }

    /// <summary>Those received from an instant on and before another, newest first.</summary>
    /// <param name="max">At most so many.</param>
    public async Task<IReadOnlyList<SubmissionEntry>> BetweenAsync(
        DateTimeOffset from, DateTimeOffset before, int max, CancellationToken cancellation)
    {
        var (newest, past) = (StorageKey.NewestFirst(before.AddTicks(-1)), StorageKey.NewestFirst(from.AddTicks(-1)));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {newest} and RowKey lt {past}");
        return await _table.QueryAsync(filter, cancellation, max).Take(max).Select(Map.Read).ToListAsync(cancellation);
    }
}
