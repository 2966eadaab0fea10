using Pipeline.Newsletter.Deliveries;
using Pipeline.Storage;
using Pipeline.Subscribers;
using Pipeline.Subscribers.Suppressions;

namespace Pipeline.Newsletter.People;

/// <summary>
/// Removes every row of an address. The suppression comes first, so that no import brings them back meanwhile; then the subscriptions, so
/// that no mailing begins; then the copies of mailings. Done twice it does nothing more.
/// </summary>
public sealed class PersonErasure(
    PersonReader people, SubscriberList subscribers, KnownLists lists, SuppressionList suppressions, MailboxLimit asked,
    DeliveryStore deliveries, TimeProvider time)
{
    public async Task<Erasure> EraseAsync(EmailAddress address, CancellationToken cancellation)
    {
        var suppression = await suppressions.NoteAsync(address, Suppression.Erased, cancellation);
        List<RemovedRow> removed = [];
        foreach (var list in await lists.AllAsync(cancellation))
            if (await subscribers.RemoveAsync(list, address.Key, cancellation))
                removed.Add(new RemovedRow(Tables.Subscribers, list, address.Key));
        if (await asked.ForgetAsync(address, cancellation))
            removed.Add(new RemovedRow(Tables.Subscribers, "limit of mails", address.Mailbox));
        var left = 0;
        foreach (var delivery in await people.DeliveriesAsync(address, cancellation))
        {
            if (await ForgetAsync(delivery, cancellation))
                removed.Add(new RemovedRow(Tables.Deliveries, delivery.Mailing.ToString(), delivery.Key));
            else
                left++;
        }
        var after = await people.ReadAsync(address, cancellation);
        return new Erasure(time.GetUtcNow(), removed, suppression.Hash, left, after.IsGone);
    }

    /// <summary>
    /// The mailing's numbers stay, and stay right: what was not sent yet counts as suppressed, what is of unknown outcome as failed.
    /// False if a sender has the copy in hand.
    /// </summary>
    private Task<bool> ForgetAsync(Delivery delivery, CancellationToken cancellation) =>
        GuardedChange.MakeAsync($"A delivery of the mailing '{delivery.Mailing}'", async _ =>
        {
            if (await deliveries.FindAsync(delivery.Mailing, delivery.Key, cancellation) is not { } present)
                return (true, true);
            var shard = await deliveries.FindShardAsync(present.Mailing, Shards.Of(present.Key), cancellation)
                ?? throw new InvalidDataException($"The mailing '{present.Mailing}' has a delivery without its shard.");
            if (present.State is DeliveryState.Pending or DeliveryState.Sending && shard.IsLeased(time.GetUtcNow()))
                return (true, false);
            return (await deliveries.TryForgetAsync(shard, present, Settled(present), cancellation), true);
        });

    private static Delivery Settled(Delivery delivery) => delivery with
    {
        State =
            delivery.State is DeliveryState.Pending ? DeliveryState.Suppressed
            : delivery.State is DeliveryState.Sending ? DeliveryState.Failed
            : delivery.State,
        Reason = Suppression.Erased,
    };
}
