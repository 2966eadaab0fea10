using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Model;
using Pipeline.Catalog;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;
using Pipeline.Newsletter.Reports;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter;

/// <summary>Acts on a commentary's newest state: makes its mailing, finishes making it, or calls it off.</summary>
public sealed class MailingConsideration(
    ICatalog catalog,
    Publication publication,
    MailingStore mailings,
    DeliveryStore deliveries,
    RecipientExpansion expansion,
    MailingCancellation cancelling,
    MailingMessages messages,
    StalledShards stalled,
    ComplaintBrake brake,
    IOptions<NewsletterOptions> options,
    TimeProvider time,
    ILogger<MailingConsideration> log
)
{
    public async Task ConsiderAsync(CommentaryId id, CancellationToken cancellation)
    {
        if (await catalog.FindAsync(id, cancellation) is not { } head)
        {
            if (await mailings.FindAsync(id, cancellation) is { Kind: not MailingKind.Piece } mailing)
                await GoOnAsync(mailing, cancellation);
            return;
        }
        if (head.State.IsWithdrawn())
            await cancelling.CancelAsync(id, "withdrawn", cancellation);
        else if (head.State.IsPublic())
            await MailAsync(head, cancellation);
    }

    private async Task MailAsync(Head head, CancellationToken cancellation)
    {
        var decision = MailingDecision.For(head, publication, options.Value, time.GetUtcNow());
        var mailing = await mailings.FindAsync(head.Id, cancellation);
        if (mailing is null && decision is { List: null, Reason: null })
            return;
        if (mailing is null || (mailing.State is MailingState.Skipped && head.Newsletter is true && decision.List is not null))
            mailing = await mailings.CreateAsync(New(head.Id, decision), mailing, cancellation);
        await GoOnAsync(mailing, cancellation);
    }

    private async Task GoOnAsync(Mailing mailing, CancellationToken cancellation)
    {
        if (mailing.State is MailingState.Expanding)
            await ExpandAsync(mailing, cancellation);
        else if (mailing.State is MailingState.Cancelled && mailing.IsActive)
            await cancelling.ApplyAsync(mailing.Id, cancellation);
        else if (mailing is { IsActive: true, Held: false })
            await stalled.WakeAsync(mailing, cancellation);
    }

    private Mailing New(CommentaryId id, MailingDecision decision) => new()
    {
        Id = id,
        List = decision.List ?? "",
        State = decision.List is null ? MailingState.Skipped : MailingState.Expanding,
        Reason = decision.Reason,
        Created = time.GetUtcNow(),
        Touched = time.GetUtcNow(),
    };

    private async Task ExpandAsync(Mailing mailing, CancellationToken cancellation)
    {
        await brake.CheckAsync(mailing, cancellation);
        if (await expansion.ExpandAsync(mailing, time.GetUtcNow() + options.Value.RunFor, cancellation) is { } next)
        {
            await mailings.ChangeAsync(
                mailing.Id,
                present => present.State is MailingState.Expanding ? present with { NextShard = next, Touched = time.GetUtcNow() } : null,
                cancellation);
            await messages.ConsiderAsync(mailing.Id, cancellation);
            return;
        }
        var shards = await deliveries.ShardsAsync(mailing.Id, cancellation);
        ShardSet numbers = [.. shards.Select(shard => shard.Shard)];
        var begun = await mailings.ChangeAsync(
            mailing.Id,
            present =>
                present.State is MailingState.Expanding
                    ? present with
                    {
                        State = MailingState.Sending,
                        Shards = numbers,
                        Open = numbers,
                        Finished = numbers.Count == 0 ? time.GetUtcNow() : null,
                    }
                    : null,
            cancellation
        );
        MailingLog.Begun(log, mailing.Id, mailing.List, shards.Sum(shard => shard.Counts.Candidates));
        if (begun?.State is MailingState.Cancelled)
            await cancelling.ApplyAsync(mailing.Id, cancellation);
        else
            await messages.DeliverAsync(mailing.Id, numbers, cancellation);
    }
}
