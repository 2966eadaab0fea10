using System.Text;
using Azure.Data.Tables;
using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Submissions;

/// <summary>A submission among others.</summary>
/// <param name="Id">The commentary it belongs to.</param>
/// <param name="Url">The piece's address on the site; null if it has none.</param>
public sealed record SubmissionEntry(string Id, string Title, string? Url, Submission Submission);

/// <summary>Some submissions, newest first.</summary>
/// <param name="Next">Asks for the rest; null if there is none.</param>
public sealed record SubmissionPage(IReadOnlyList<SubmissionEntry> Submissions, string? Next);

/// <summary>Every upload, newest first.</summary>
public sealed class SubmissionIndex(Stores stores)
{
    private const string Partition = "submissions";

    private readonly TableStore _table = stores.Table(Tables.Submissions);

    /// <summary>Records a head's newest submission. The same submission again changes nothing.</summary>
    public Task RecordAsync(Head head, CancellationToken cancellation)
    {
        var submission = head.Submission!;
        var row = new TableEntity(Partition, $"{StorageKey.NewestFirst(submission.Received)}!{head.Id}")
        {
            ["Id"] = head.Id,
            ["Title"] = head.Title,
            ["Submission"] = Encoding.UTF8.GetString(CanonicalJson.Write(submission)),
        };
        if (head.Address is { } address)
            row["Url"] = address;
        return _table.PutAsync(row, cancellation);
    }

    public async Task<SubmissionPage> ListAsync(int take, string? after, CancellationToken cancellation)
    {
        var query = _table.Client.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), take, cancellationToken: cancellation);
        await foreach (var page in query.AsPages(after, take))
            return new SubmissionPage([.. page.Values.Select(Read)], page.ContinuationToken);
        return new SubmissionPage([], null);
    }

    private static SubmissionEntry Read(TableEntity row) => new(row.GetString("Id"), row.GetString("Title"), row.GetString("Url"),
        CanonicalJson.Read<Submission>(Encoding.UTF8.GetBytes(row.GetString("Submission"))));
}
