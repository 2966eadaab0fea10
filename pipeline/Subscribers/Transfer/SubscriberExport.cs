using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using Pipeline.Storage;

namespace Pipeline.Subscribers.Transfer;

/// <summary>Writes lists down as CSV (RFC 4180), row by row: the format that imports here as it was.</summary>
public sealed class SubscriberExport(Stores stores, KnownLists lists)
{
    private static readonly string[] Columns =
    [
        "address", "key", "list", "state", "source", "requested", "confirmed", "ended", "reason", "consent_asked", "consent_from",
        "consent_text", "consent_given", "consent_given_from",
    ];

    private readonly TableStore _table = stores.Table(Tables.Subscribers);

    /// <param name="list">One list; empty for all.</param>
    public async Task WriteAsync(string list, TextWriter to, CancellationToken cancellation)
    {
        await using var csv = new CsvWriter(to, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var column in Columns)
            csv.WriteField(column);
        await csv.NextRecordAsync();
        foreach (var one in list.Length > 0 ? [list] : await lists.AllAsync(cancellation))
            await foreach (var subscriber in OfAsync(one, cancellation))
            {
                foreach (var cell in Cells(subscriber))
                    csv.WriteField(cell);
                await csv.NextRecordAsync();
            }
    }

    private async IAsyncEnumerable<Subscriber> OfAsync(string list, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in _table.QueryAsync(Shards.Rows(list), cancellation))
            yield return SubscriberRow.Read(row);
    }

    private static string[] Cells(Subscriber subscriber) =>
    [
        GuardedCell.Write(subscriber.Address), subscriber.Key, subscriber.List, subscriber.State.ToString().ToLowerInvariant(),
        subscriber.Source, At(subscriber.Requested), At(subscriber.Confirmed), At(subscriber.Ended), subscriber.Reason ?? "",
        At(subscriber.Consent?.Asked), GuardedCell.Write(subscriber.Consent?.From), subscriber.Consent?.Text ?? "",
        At(subscriber.Consent?.Given), GuardedCell.Write(subscriber.Consent?.GivenFrom),
    ];

    private static string At(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
