using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Model;
using Pipeline.Catalog;
using Pipeline.Mail;
using Pipeline.Newsletter.Letters;
using Pipeline.Newsletter.Mailings;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>Prepares and carries out runs over a leased shard.</summary>
public sealed class DeliveryRuns(
    ICatalog catalog, DeliveryStore deliveries, SubscriberList subscribers, MailingCancellation cancelling, LetterPress letters, IMailSender sender, Pace pace,
    IOptions<NewsletterOptions> options, TimeProvider time, ILogger<DeliveryRuns> log)
{
    /// <summary>Sends until the shard is done, the time is up, or something asks for a pause.</summary>
    public async Task<RunEnd> RunAsync(Mailing mailing, ShardLease lease, CancellationToken cancellation)
    {
        await SettleUnknownAsync(lease, cancellation);
        if (mailing.State is MailingState.Cancelled || lease.Shard.Cancelled)
            return await SuppressAllAsync(mailing, lease, cancellation);
        var head = await catalog.FindAsync(mailing.Id, cancellation);
        if (head is not { Version: { } version } || !head.State.IsPublic())
            return await StopAsync(mailing, lease, head, cancellation);

        var letter = letters.Prepare(await catalog.ReadAsync(mailing.Id, version, cancellation), head, mailing);
        await using var run = new DeliveryRun(lease, letter, new Recipients(catalog, subscribers, mailing, time), new Postman(sender), deliveries, pace, options.Value, time, log);
        return await run.SendAsync(cancellation) ?? await StopAsync(mailing, lease, await catalog.FindAsync(mailing.Id, cancellation), cancellation);
    }

    /// <summary>
    /// A delivery found under way belongs to a sender that died. Whether its mail went out nobody knows, so it is never sent again
    /// by itself: docs/decisions/0010.
    /// </summary>
    private async Task SettleUnknownAsync(ShardLease lease, CancellationToken cancellation)
    {
        if (lease.Shard.Counts.Sending == 0)
            return;
        foreach (var delivery in await deliveries.InStateAsync(lease.Shard.Mailing, lease.Shard.Shard, DeliveryState.Sending, "", DeliveryStore.MaxInTransaction, cancellation))
        {
            MailingLog.NotTaken(log, lease.Shard.Mailing, MailResult.Unknown, "its sender stopped");
            await lease.TryMoveAsync(delivery, delivery with { State = DeliveryState.Failed, Reason = Delivery.OutcomeUnknown, Changed = time.GetUtcNow() }, cancellation);
        }
    }

    /// <summary>
    /// Called off; or held; or withdrawn, with the message about it still on its way; or not out for another reason, and then it waits: the
    /// sweep looks after it.
    /// </summary>
    private async Task<RunEnd> StopAsync(Mailing mailing, ShardLease lease, Head? head, CancellationToken cancellation)
    {
        if (head?.State.IsWithdrawn() == true)
            await cancelling.CancelAsync(mailing.Id, "withdrawn", cancellation);
        else if (lease.Shard.Held && !lease.Shard.Cancelled)
            return new RunEnd(time.GetUtcNow(), Resume: false);
        else if (!lease.Shard.Cancelled)
            return new RunEnd(time.GetUtcNow(), Resume: head?.State.IsPublic() == true);
        return await SuppressAllAsync(mailing, lease, cancellation);
    }

    private async Task<RunEnd> SuppressAllAsync(Mailing mailing, ShardLease lease, CancellationToken cancellation)
    {
        while (lease.Shard.Counts.Pending > 0)
        {
            var pending = await deliveries.InStateAsync(mailing.Id, lease.Shard.Shard, DeliveryState.Pending, "", DeliveryStore.MaxInTransaction, cancellation);
            if (pending.Count == 0)
                break;
            await lease.TryMoveAsync([.. pending.Select(delivery => new DeliveryMove(delivery,
                delivery with { State = DeliveryState.Suppressed, Reason = "mailing-cancelled", Changed = time.GetUtcNow(), NotBefore = null }))], cancellation);
        }
        return new RunEnd(time.GetUtcNow());
    }
}
