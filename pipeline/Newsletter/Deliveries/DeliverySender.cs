using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Catalog.Messages;
using Pipeline.Newsletter.Mailings;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>Works on one shard of a mailing: alone, for a while, and leaves a message where something is left to do.</summary>
public sealed class DeliverySender(
    MailingStore mailings, DeliveryStore deliveries, MailingMessages messages, DeliveryRuns runs, ServerRest server,
    IOptions<NewsletterOptions> options, TimeProvider time, ILogger<DeliverySender> log)
{
    /// <summary>A message this much before the shard's due time is a second one: the right one will come.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan AfterLease = TimeSpan.FromSeconds(1);

    public async Task SendAsync(DeliveryHint hint, CancellationToken cancellation)
    {
        var mailing = await mailings.FindAsync(hint.Mailing, cancellation);
        if (
            mailing
            is not { IsActive: true, State: MailingState.Sending or MailingState.Cancelled }
                or { Held: true, State: MailingState.Sending }
        )
            return;
        if (await deliveries.FindShardAsync(hint.Mailing, hint.Shard, cancellation) is not { Counts.HasWork: true } shard)
            await CloseAsync(hint, cancellation);
        else if (shard.IsLeased(time.GetUtcNow()))
            await messages.DeliverAsync(hint.Mailing, hint.Shard, shard.LeaseUntil!.Value - time.GetUtcNow() + AfterLease, cancellation);
        // What is called off has nothing to wait for, neither a pace nor a retry.
        else if (shard.Cancelled || shard.Owner is not null || shard.Due is not { } due || due <= time.GetUtcNow() + Early)
            await TakeAsync(mailing, shard, cancellation);
    }

    private async Task TakeAsync(Mailing mailing, DeliveryShard shard, CancellationToken cancellation)
    {
        if (await ShardLease.TryTakeAsync(deliveries, shard, options.Value.Lease, time, cancellation) is not { } lease)
        {
            await messages.DeliverAsync(shard.Mailing, shard.Shard, options.Value.Lease, cancellation);
            return;
        }
        try
        {
            await WorkAsync(mailing, lease, cancellation);
        }
        catch (LeaseLostException e)
        {
            MailingLog.LeaseLost(log, e.Message);
        }
    }

    private async Task WorkAsync(Mailing mailing, ShardLease lease, CancellationToken cancellation)
    {
        RunEnd end;
        try
        {
            end = await RunAsync(mailing, lease, cancellation);
        }
        catch (Exception e) when (e is not LeaseLostException)
        {
            await lease.ReleaseAsync(time.GetUtcNow(), CancellationToken.None);
            throw;
        }
        await lease.ReleaseAsync(end.Due, CancellationToken.None);
        var hint = new DeliveryHint(mailing.Id, lease.Shard.Shard);
        if (!lease.Shard.Counts.HasWork)
            await CloseAsync(hint, CancellationToken.None);
        else if (end.Resume)
            await messages.DeliverAsync(hint.Mailing, hint.Shard, end.Due - time.GetUtcNow(), CancellationToken.None);
    }

    private async Task<RunEnd> RunAsync(Mailing mailing, ShardLease lease, CancellationToken cancellation)
    {
        var leave = await server.AskAsync(cancellation);
        if (leave.Wait is { } until && mailing.State is MailingState.Sending)
            return new RunEnd(until);
        var end = await runs.RunAsync(mailing, lease, cancellation);
        if (end.Trouble is { } trouble)
            return end with { Due = await server.TroubledAsync(trouble, CancellationToken.None) };
        if (leave.IsProbe)
            await server.RecoveredAsync(CancellationToken.None);
        return end;
    }

    /// <summary>Nothing is left to do in a shard; with the last one the mailing is finished.</summary>
    private async Task CloseAsync(DeliveryHint hint, CancellationToken cancellation)
    {
        var mailing = await mailings.ChangeAsync(hint.Mailing, present =>
        {
            if (!present.Open.Contains(hint.Shard))
                return null;
            ShardSet open = [.. present.Open.Where(shard => shard != hint.Shard)];
            return present with { Open = open, Finished = open.Count == 0 ? time.GetUtcNow() : null };
        }, cancellation);
        if (mailing is { IsActive: false })
            MailingLog.Finished(log, hint.Mailing);
    }
}
