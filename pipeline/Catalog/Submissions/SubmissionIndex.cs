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

/// <summary>Every upload, newest first; and once more those that were held, so that none is lost among many newer ones.</summary>
public sealed class SubmissionIndex(Stores stores)
{
    private const string Partition = "submissions";
    private const string Held = "held";

    private static readonly RowMap<SubmissionEntry> Map = new();

    private readonly TableStore _table = stores.Table(Tables.Submissions);

    /// <summary>Records a head's newest submission. The same submission again changes nothing.</summary>
    public async Task RecordAsync(Head head, CancellationToken cancellation)
    {
        var entry = new SubmissionEntry(head.Id, head.Title, head.Address, head.Submission!);
        var key = $"{StorageKey.NewestFirst(entry.Submission.Received)}!{head.Id}";
        if (entry.Submission.State is SubmissionState.Held)
            await _table.PutAsync(Map.Write(entry, Held, head.Id.ToString()), cancellation);
        await _table.PutAsync(Map.Write(entry, Partition, key), cancellation);
    }

    /// <summary>What was held when it was recorded. Some may be answered by now: whoever reads them takes those off.</summary>
    /// <param name="take">At most how many.</param>
    public async Task<IReadOnlyList<SubmissionEntry>> HeldAsync(int take, CancellationToken cancellation)
    {
        List<SubmissionEntry> found = [];
        await foreach (var row in _table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Held}"), cancellation, take))
        {
            found.Add(Map.Read(row));
            if (found.Count == take)
                break;
        }
        return found;
    }

    /// <summary>Takes an answered one off. One that is held again meanwhile is still among the newest uploads.</summary>
    public Task AnsweredAsync(CommentaryId id, CancellationToken cancellation) =>
        _table.DeleteAsync(Held, id.ToString(), cancellation);

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
