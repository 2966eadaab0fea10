using Microsoft.Extensions.Options;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Newsletter;

/// <summary>Finds parts of mailings that nobody works on and no message is on its way for, and sends one.</summary>
public sealed class StalledShards(
    MailingStore mailings, DeliveryStore deliveries, MailingMessages messages, IOptions<NewsletterOptions> options, TimeProvider time)
{
    /// <summary>Looks after every active mailing. Costs one call when there is none.</summary>
    public async Task WakeAllAsync(CancellationToken cancellation)
    {
        foreach (var listed in await mailings.ActiveAsync(cancellation))
        {
            var mailing = await mailings.FindAsync(listed.Id, cancellation);
            if (mailing is { IsActive: true, Held: true, State: MailingState.Sending })
                continue;
            if (mailing is { IsActive: true, Open.Count: > 0, State: not MailingState.Expanding })
                await WakeAsync(mailing, cancellation);
            else if (mailing is { IsActive: true })
                await RemindAsync(mailing, cancellation);
            else
                await SettleAsync(listed, mailing, cancellation);
        }
    }

    /// <summary>Its making, or its calling off, stopped half-way.</summary>
    private async Task RemindAsync(Mailing mailing, CancellationToken cancellation)
    {
        var reminded = false;
        await mailings.ChangeAsync(mailing.Id, present =>
        {
            reminded = present.IsActive && present.Touched + options.Value.StalledAfter <= time.GetUtcNow();
            return reminded ? present with { Touched = time.GetUtcNow() } : null;
        }, cancellation);
        if (reminded)
            await messages.ConsiderAsync(mailing.Id, cancellation);
    }

    /// <summary>
    /// Listed, but finished, or not made: a crash fell between the two writes. The message comes first, so that neither is lost.
    /// </summary>
    private async Task SettleAsync(ActiveMailing listed, Mailing? mailing, CancellationToken cancellation)
    {
        if (mailing is null)
            await messages.ConsiderAsync(listed.Id, cancellation);
        await mailings.UnlistAsync(listed, cancellation);
    }

    /// <summary>Looks after one mailing that was expanded.</summary>
    public async Task WakeAsync(Mailing mailing, CancellationToken cancellation)
    {
        foreach (var number in mailing.Open)
        {
            var woken = false;
            await deliveries.ChangeShardAsync(mailing.Id, number, present =>
            {
                woken = IsStalled(present);
                return woken ? present with { Due = time.GetUtcNow() } : null;
            }, cancellation);
            if (woken)
                await messages.DeliverAsync(mailing.Id, number, TimeSpan.Zero, cancellation);
        }
    }

    private bool IsStalled(DeliveryShard shard)
    {
        var now = time.GetUtcNow();
        return !shard.IsLeased(now) && (shard.Due is not { } due || due + options.Value.StalledAfter <= now);
    }
}
