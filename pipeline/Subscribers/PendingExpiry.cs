using Microsoft.Extensions.Options;
using Pipeline.Storage;
using Pipeline.Storage.Rows;
using Pipeline.Tokens;

namespace Pipeline.Subscribers;

/// <summary>
/// Forgets who asked and never confirmed, once no link that they were sent is good any more. Who had left before is left again, so that
/// this stays known.
/// </summary>
public sealed class PendingExpiry(
    Stores stores, SubscriberList subscribers, KnownLists lists, IOptions<TokenOptions> tokens, TimeProvider time)
{
    private readonly TableStore _table = stores.Table(Tables.Subscribers);

    /// <returns>How many were forgotten.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var forgotten = 0;
        foreach (var list in await lists.AllAsync(cancellation))
            await foreach (var key in StaleAsync(list, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                if (await ForgetAsync(list, key, cancellation))
                    forgotten++;
            }
        return forgotten;
    }

    private bool IsStale(Subscriber subscriber) =>
        subscriber.State is SubscriberState.Pending && subscriber.Requested + tokens.Value.ConfirmFor <= time.GetUtcNow();

    private async IAsyncEnumerable<string> StaleAsync(
        string list, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter =
            $"{Shards.Rows(list)} and {nameof(Subscriber.State)} eq '{RowCell.Word(SubscriberState.Pending)}'";
        await foreach (var row in _table.QueryAsync(filter, cancellation))
            if (IsStale(SubscriberRow.Read(row)))
                yield return row.RowKey;
    }

    private async Task<bool> ForgetAsync(string list, string key, CancellationToken cancellation)
    {
        if (await subscribers.FindAsync(list, key, cancellation) is not { } present || !IsStale(present))
            return false;
        if (!present.WasEnded)
            return await _table.TryDeleteAsync(
                new Azure.Data.Tables.TableEntity(SubscriberRow.Partition(list, key), key) { ETag = present.ETag }, cancellation);
        await subscribers.ChangeAsync(
            list, key, subscriber => subscriber is not null && IsStale(subscriber) ? Before(subscriber) : null, cancellation);
        return true;
    }

    private static Subscriber Before(Subscriber subscriber) => subscriber with
    {
        State = subscriber.Reason is null ? SubscriberState.Unsubscribed : SubscriberState.Suppressed,
        Address = subscriber.Reason is null ? null : subscriber.Address,
    };
}
