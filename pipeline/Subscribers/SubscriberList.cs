using System.Runtime.CompilerServices;
using Pipeline.Storage;
using Pipeline.Storage.Rows;

namespace Pipeline.Subscribers;

/// <summary>The readers of every newsletter list. Every change is guarded by the row's ETag and is safe to make twice.</summary>
public sealed class SubscriberList(Stores stores, TimeProvider time)
{
    private const string Preferences = "preferences";

    private readonly TableStore _table = stores.Table(Tables.Subscribers);

    /// <summary>A subscription; null if that address never asked for that list.</summary>
    public async Task<Subscriber?> FindAsync(string list, string key, CancellationToken cancellation) =>
        await _table.FindAsync(SubscriberRow.Partition(list, key), key, cancellation) is { } row ? SubscriberRow.Read(row) : null;

    /// <summary>Adds an address without asking it: for operators who have its consent, and for local work.</summary>
    /// <exception cref="FormatException">That is no mail address.</exception>
    public async Task AddConfirmedAsync(string email, string list, CancellationToken cancellation)
    {
        if (!EmailAddress.TryParse(email, out var address))
            throw new FormatException("A subscriber must be a plain mail address, such as reader@example.org.");
        await ChangeAsync(list, address.Key, present => Confirmed(present ?? New(list, address, "operator"), address.Value), cancellation);
    }

    /// <summary>Notes that somebody asked for a subscription, and that they are about to be mailed about it.</summary>
    /// <param name="consent">What they were asked to agree to.</param>
    /// <returns>The subscription.</returns>
    public async Task<Subscriber> RequestAsync(
        EmailAddress address, string list, string source, Consent? consent, CancellationToken cancellation) =>
        (
            await ChangeAsync(
                list, address.Key, present => Asked(present ?? New(list, address, source), address, source, consent), cancellation)
        )!;

    /// <summary>Confirms what was asked for. False if nothing was, or if the reader ended it since.</summary>
    /// <param name="round">The <see cref="Subscriber.Round"/> that the reader was asked in.</param>
    /// <param name="from">From where the reader said yes.</param>
    public async Task<bool> ConfirmAsync(string list, string key, int round, string? from, CancellationToken cancellation)
    {
        var subscriber = await ChangeAsync(
            list,
            key,
            present =>
                present is { State: SubscriberState.Pending, Address: { } address } && present.Round == round
                    ? Confirmed(present, address, from)
                    : null,
            cancellation
        );
        return subscriber?.State is SubscriberState.Confirmed && subscriber.Round == round;
    }

    /// <summary>
    /// Begins a subscription by the word of a reader who is known to own the mailbox: they hold a link that was mailed to it.
    /// </summary>
    public async Task AddByReaderAsync(EmailAddress address, string list, Consent consent, CancellationToken cancellation) =>
        await ChangeAsync(
            list,
            address.Key,
            present =>
                Confirmed(
                    Asked(present ?? New(list, address, Preferences), address, Preferences, consent), address.Value, consent.GivenFrom),
            cancellation
        );

    /// <summary>Ends a subscription and forgets its address, whatever state it is in.</summary>
    public Task UnsubscribeAsync(string list, string key, CancellationToken cancellation) =>
        ChangeAsync(list, key, present => present is null or { State: SubscriberState.Unsubscribed }
            ? null
            : present with { State = SubscriberState.Unsubscribed, Address = null, Ended = time.GetUtcNow() }, cancellation);

    /// <summary>Ends a subscription whose mailbox does not exist.</summary>
    /// <param name="reason">Such as <c>550 5.1.1</c>; never the server's text, which often repeats the address.</param>
    public Task SuppressAsync(string list, string key, string reason, CancellationToken cancellation) =>
        ChangeAsync(list, key, present => present is { State: SubscriberState.Confirmed }
            ? present with { State = SubscriberState.Suppressed, Reason = reason, Ended = time.GetUtcNow() }
            : null, cancellation);

    /// <summary>A suppressed subscription goes on.</summary>
    public Task ResumeAsync(string list, string key, CancellationToken cancellation) =>
        ChangeAsync(list, key, present => present is { State: SubscriberState.Suppressed, Address: not null }
            ? present with { State = SubscriberState.Confirmed, Reason = null, Ended = null }
            : null, cancellation);

    /// <summary>Removes every trace of a subscription. False if there was none.</summary>
    public async Task<bool> RemoveAsync(string list, string key, CancellationToken cancellation)
    {
        if (await FindAsync(list, key, cancellation) is null)
            return false;
        await _table.DeleteAsync(SubscriberRow.Partition(list, key), key, cancellation);
        return true;
    }

    /// <summary>The subscriptions of one shard from a key to a key, both included.</summary>
    public async Task<IReadOnlyDictionary<string, Subscriber>> BetweenAsync(
        string list, string first, string last, CancellationToken cancellation)
    {
        Dictionary<string, Subscriber> found = [];
        var filter = $"PartitionKey eq '{SubscriberRow.Partition(list, first)}' and RowKey ge '{first}' and RowKey le '{last}'";
        await foreach (var row in _table.QueryAsync(filter, cancellation))
            found[row.RowKey] = SubscriberRow.Read(row);
        return found;
    }

    /// <summary>The keys of a list's confirmed subscribers from a shard on, in key order, 1,000 a call.</summary>
    public async IAsyncEnumerable<string> ConfirmedAsync(
        string list,
        int fromShard,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var filter =
            $"{Shards.Rows(list, fromShard)} and {nameof(Subscriber.State)} eq '{RowCell.Word(SubscriberState.Confirmed)}'";
        await foreach (
            var row in _table.Client.QueryAsync<Azure.Data.Tables.TableEntity>(
                filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation)
        )
            yield return row.RowKey;
    }

    private Subscriber New(string list, EmailAddress address, string source) => new()
    {
        List = list,
        Key = address.Key,
        State = SubscriberState.Pending,
        Source = source,
        Requested = time.GetUtcNow(),
    };

    private Subscriber Asked(Subscriber subscriber, EmailAddress address, string source, Consent? consent) =>
        subscriber.State is SubscriberState.Confirmed
            ? subscriber with { Address = address.Value }
            : subscriber with
            {
                State = SubscriberState.Pending,
                Address = address.Value,
                Source = source,
                Requested = time.GetUtcNow(),
                Consent = consent,
                Round =
                    subscriber.State is SubscriberState.Unsubscribed or SubscriberState.Suppressed
                        ? subscriber.Round + 1
                        : subscriber.Round,
            };

    private Subscriber Confirmed(Subscriber subscriber, string address, string? from = null) =>
        subscriber.MayBeMailed
            ? subscriber
            : subscriber with
            {
                State = SubscriberState.Confirmed,
                Address = address,
                Confirmed = time.GetUtcNow(),
                Ended = null,
                Reason = null,
                Consent = subscriber.Consent is { } consent
                    ? consent with { Given = time.GetUtcNow(), GivenFrom = from ?? consent.GivenFrom }
                    : null,
            };

    /// <summary>Changes a row by its newest state; a change to null leaves it alone.</summary>
    /// <returns>The row as it is now.</returns>
    internal Task<Subscriber?> ChangeAsync(
        string list, string key, Func<Subscriber?, Subscriber?> change, CancellationToken cancellation) =>
        GuardedChange.MakeAsync(
            $"A subscription to '{list}'",
            async _ =>
            {
                var present = await FindAsync(list, key, cancellation);
                var next = change(present);
                if (next is null || ReferenceEquals(next, present))
                    return (true, present);
                var row = SubscriberRow.Write(next);
                return (
                    present is null
                        ? await _table.TryAddAsync(row, cancellation)
                        : await _table.TryReplaceAsync(row, present.ETag, cancellation),
                    next
                );
            }
        );
}
