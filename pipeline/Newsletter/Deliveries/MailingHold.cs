using Model;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>
/// Holds a mailing, and lets it go on. Its shards are flagged under their ETags, so that a sender stops before its next mail.
/// </summary>
public sealed class MailingHold(MailingStore mailings, DeliveryStore deliveries, MailingMessages messages)
{
    /// <summary>False if there is nothing to hold: it is finished, called off, held already, or not made.</summary>
    /// <param name="by">See <see cref="Mailing.By"/>.</param>
    public Task<bool> HoldAsync(CommentaryId id, CancellationToken cancellation, string? by = null) =>
        SetAsync(id, held: true, by, cancellation);

    /// <summary>False if it is not held.</summary>
    public async Task<bool> GoOnAsync(CommentaryId id, CancellationToken cancellation)
    {
        if (!await SetAsync(id, held: false, by: null, cancellation))
            return false;
        if (await mailings.FindAsync(id, cancellation) is { } mailing)
            await messages.DeliverAsync(id, mailing.Open, cancellation);
        await messages.ConsiderAsync(id, cancellation);
        return true;
    }

    /// <summary>
    /// The mailing's word comes first when it is held, so that no shard begins; and last when it goes on. A call that died between is
    /// done again.
    /// </summary>
    private async Task<bool> SetAsync(CommentaryId id, bool held, string? by, CancellationToken cancellation)
    {
        if (
            await mailings.FindAsync(id, cancellation)
                is not { IsActive: true, State: MailingState.Expanding or MailingState.Sending } found
            || found.Held == held
        )
            return false;
        if (!held)
            await FlagAsync(id, held, cancellation);
        await mailings.ChangeAsync(
            id,
            present => present.IsActive && present.State is not MailingState.Cancelled ? present with { Held = held, By = by } : null,
            cancellation);
        if (held)
            await FlagAsync(id, held, cancellation);
        return true;
    }

    private async Task FlagAsync(CommentaryId id, bool held, CancellationToken cancellation)
    {
        foreach (var shard in await deliveries.ShardsAsync(id, cancellation))
            await deliveries.ChangeShardAsync(
                id, shard.Shard, present => present.Held == held ? null : present with { Held = held }, cancellation);
    }
}
