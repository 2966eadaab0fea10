using Microsoft.Extensions.Options;
using Pipeline.Newsletter.Deliveries;

namespace Pipeline.Newsletter.Mailings;

/// <summary>Finds parts of mailings that nobody works on and no message is on its way for, and sends one.</summary>
internal sealed class StalledShards(
    MailingStore mailings, DeliveryStore deliveries, MailingMessages messages, IOptions<NewsletterOptions> options, TimeProvider time)
{
    /// <summary>Looks after every active mailing. Costs one call when there is none.</summary>
    public async Task WakeAllAsync(CancellationToken cancellation)
    {
        foreach (var id in await mailings.ActiveAsync(cancellation))
        {
            var mailing = await mailings.FindAsync(id, cancellation);
            if (mailing is { IsActive: false })
                await mailings.UnlistAsync(id, cancellation);
            else if (mailing is null or { State: MailingState.Expanding } or { Open.Count: 0 })
                await messages.ConsiderAsync(id, cancellation);
            else
                await WakeAsync(mailing, cancellation);
        }
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
