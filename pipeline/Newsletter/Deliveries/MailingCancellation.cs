using Model;
using Pipeline.Newsletter.Mailings;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>
/// Calls a mailing off. Its shards are flagged under their ETags, so that a sender who is at work notices with its very next
/// mail; the senders then suppress what is pending.
/// </summary>
public sealed class MailingCancellation(MailingStore mailings, DeliveryStore deliveries, MailingMessages messages, TimeProvider time)
{
    /// <summary>Calls off what is not sent yet. Nothing happens to a mailing that is finished, or was never made.</summary>
    /// <param name="by">See <see cref="Mailing.By"/>.</param>
    public async Task CancelAsync(CommentaryId id, string reason, CancellationToken cancellation, string? by = null)
    {
        var mailing = await mailings.ChangeAsync(id, present => present is { IsActive: true, State: not MailingState.Cancelled }
            ? present with { State = MailingState.Cancelled, Reason = reason, By = by }
            : null, cancellation);
        if (mailing is { IsActive: true, State: MailingState.Cancelled })
            await ApplyAsync(id, cancellation);
    }

    /// <summary>Tells the shards of a cancelled mailing. Done again by whoever finds that shards came up after it was called off.</summary>
    public async Task ApplyAsync(CommentaryId id, CancellationToken cancellation)
    {
        List<DeliveryShard> shards = [];
        foreach (var shard in await deliveries.ShardsAsync(id, cancellation))
        {
            if (
                await deliveries.ChangeShardAsync(
                    id, shard.Shard, present => present.Cancelled ? null : present with { Cancelled = true }, cancellation) is
                { } flagged
            )
                shards.Add(flagged);
        }
        ShardSet open = [.. shards.Where(shard => shard.Counts.HasWork).Select(shard => shard.Shard)];
        await mailings.ChangeAsync(id, present => present with
        {
            Shards = [.. shards.Select(shard => shard.Shard)],
            Open = open,
            Finished = open.Count == 0 ? present.Finished ?? time.GetUtcNow() : null,
        }, cancellation);
        await messages.DeliverAsync(id, open, cancellation);
    }
}
