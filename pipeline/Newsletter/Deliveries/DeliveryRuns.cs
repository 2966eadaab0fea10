using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Mail;
using Pipeline.Newsletter.Letters;
using Pipeline.Newsletter.Mailings;
using Pipeline.Subscribers;
using Pipeline.Subscribers.Suppressions;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>Prepares and carries out runs over a leased shard.</summary>
public sealed class DeliveryRuns(
    MailingContents contents,
    DeliveryStore deliveries,
    SubscriberList subscribers,
    SuppressionList suppressions,
    MailingCancellation cancelling,
    IMailSender sender,
    Pace pace,
    DomainRests rests,
    IOptions<NewsletterOptions> options,
    TimeProvider time,
    ILogger<DeliveryRuns> log
)
{
    private readonly IReadOnlyDictionary<string, PaceRule> _paces = PaceRule.Read(options.Value.DomainPace)!;

    /// <summary>Sends until the shard is done, the time is up, or something asks for a pause.</summary>
    public async Task<RunEnd> RunAsync(Mailing mailing, ShardLease lease, CancellationToken cancellation)
    {
        await SettleUnknownAsync(lease, cancellation);
        if (mailing.State is MailingState.Cancelled || lease.Shard.Cancelled)
            return await SuppressAllAsync(mailing, lease, cancellation);
        var wasOut = await contents.OutAsync(mailing, cancellation);
        if (await contents.LetterAsync(mailing, cancellation) is not { } letter)
            return await StopAsync(mailing, lease, cancellation);
        var recipients = new Recipients(contents, subscribers, suppressions, mailing, wasOut, time);
        var turns = new DomainTurns(
            new Domains(), rests, await rests.AllAsync(cancellation), _paces, pace, mailing, options.Value, time);
        await using var run = new DeliveryRun(
            lease, letter, recipients, new Postman(sender), deliveries, turns, pace, options.Value, time, log);
        return await run.SendAsync(cancellation) ?? await StopAsync(mailing, lease, cancellation);
    }

    /// <summary>
    /// A delivery found under way belongs to a sender that died. Whether its mail went out nobody knows, so it is never sent again
    /// by itself: docs/decisions/0010.
    /// </summary>
    private async Task SettleUnknownAsync(ShardLease lease, CancellationToken cancellation)
    {
        if (lease.Shard.Counts.Sending == 0)
            return;
        foreach (
            var delivery in await deliveries.InStateAsync(
                lease.Shard.Mailing, lease.Shard.Shard, DeliveryState.Sending, "", DeliveryStore.MaxInTransaction, cancellation)
        )
        {
            MailingLog.NotTaken(log, lease.Shard.Mailing, MailResult.Unknown, "its sender stopped");
            await lease.TryMoveAsync(
                delivery,
                delivery with
                {
                    State = DeliveryState.Failed,
                    Reason = Delivery.OutcomeUnknown,
                    Changed = time.GetUtcNow(),
                },
                cancellation
            );
        }
    }

    /// <summary>
    /// Called off; or held; or withdrawn, with the message about it still on its way; or not out for another reason, and then it waits: the
    /// sweep looks after it.
    /// </summary>
    private async Task<RunEnd> StopAsync(Mailing mailing, ShardLease lease, CancellationToken cancellation)
    {
        if (await contents.IsWithdrawnAsync(mailing, cancellation))
            await cancelling.CancelAsync(mailing.Id, "withdrawn", cancellation);
        else if (lease.Shard.Held && !lease.Shard.Cancelled)
            return new RunEnd(time.GetUtcNow(), Resume: false);
        else if (!lease.Shard.Cancelled)
            return new RunEnd(time.GetUtcNow(), Resume: (await contents.OutAsync(mailing, cancellation)).Length > 0);
        return await SuppressAllAsync(mailing, lease, cancellation);
    }

    private async Task<RunEnd> SuppressAllAsync(Mailing mailing, ShardLease lease, CancellationToken cancellation)
    {
        while (lease.Shard.Counts.Pending > 0)
        {
            var pending = await deliveries.InStateAsync(
                mailing.Id, lease.Shard.Shard, DeliveryState.Pending, "", DeliveryStore.MaxInTransaction, cancellation);
            if (pending.Count == 0)
                break;
            await lease.TryMoveAsync(
                [
                    .. pending.Select(delivery => new DeliveryMove(
                        delivery,
                        delivery with
                        {
                            State = DeliveryState.Suppressed,
                            Reason = Delivery.MailingCancelled,
                            Changed = time.GetUtcNow(),
                            NotBefore = null,
                        }
                    )),
                ],
                cancellation
            );
        }
        return new RunEnd(time.GetUtcNow());
    }
}
