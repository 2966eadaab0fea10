using Microsoft.Extensions.Options;
using Model;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>Sends deliveries of unknown outcome again, when an editor says so.</summary>
public sealed class UnknownDeliveries(
    MailingStore mailings, DeliveryStore deliveries, MailingMessages messages, IOptions<NewsletterOptions> options, TimeProvider time)
{
    /// <returns>How many will be sent again. A part of the mailing that is being sent at the moment is left alone.</returns>
    public async Task<int> ResendAsync(CommentaryId id, CancellationToken cancellation)
    {
        if (await mailings.FindAsync(id, cancellation) is not { State: MailingState.Sending } mailing)
            return 0;
        var total = 0;
        foreach (var number in mailing.Shards)
        {
            var shard = await deliveries.FindShardAsync(id, number, cancellation);
            if (shard is not null && shard.Counts.Unknown > 0 && !shard.IsLeased(time.GetUtcNow()))
                total += await ReopenAsync(shard, cancellation);
        }
        return total;
    }

    private async Task<int> ReopenAsync(DeliveryShard shard, CancellationToken cancellation)
    {
        if (await ShardLease.TryTakeAsync(deliveries, shard, options.Value.Lease, time, cancellation) is not { } lease)
            return 0;
        var moved = await MoveAsync(lease, cancellation);
        await lease.ReleaseAsync(time.GetUtcNow(), cancellation);
        await mailings.ChangeAsync(shard.Mailing, present => present.State is MailingState.Sending
            ? present with { Open = [.. present.Open.Append(shard.Shard).Distinct().Order()], Finished = null }
            : null, cancellation);
        await messages.DeliverAsync(shard.Mailing, shard.Shard, TimeSpan.Zero, cancellation);
        return moved;
    }

    private async Task<int> MoveAsync(ShardLease lease, CancellationToken cancellation)
    {
        var (moved, after) = (0, "");
        while (lease.Shard.Counts.Unknown > 0)
        {
            var page = await deliveries.InStateAsync(
                lease.Shard.Mailing, lease.Shard.Shard, DeliveryState.Failed, after, DeliveryStore.MaxInTransaction, cancellation);
            if (page.Count == 0)
                break;
            List<DeliveryMove> moves =
            [
                .. page.Where(delivery => delivery.IsUnknown)
                    .Select(delivery => new DeliveryMove(
                        delivery,
                        delivery with
                        {
                            State = DeliveryState.Pending,
                            Reason = null,
                            Changed = time.GetUtcNow(),
                        }
                    )),
            ];
            if (moves.Count > 0)
                await lease.TryMoveAsync(moves, cancellation);
            moved += moves.Count;
            after = page[^1].Key;
        }
        return moved;
    }
}
