using Model;
using Pipeline.Catalog.Messages;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Newsletter;

/// <summary>What the functions call of the newsletter. Each call is safe to make twice, late, and beside itself.</summary>
public sealed class NewsletterStage(
    MailingConsideration consideration, DeliverySender sender, StalledShards stalled, MailingStore mailings, DeliveryStore deliveries,
    MailingCancellation cancelling, MailingHold hold, UnknownDeliveries unknown, ServerRest server)
{
    /// <summary>
    /// Queue <c>newsletter</c>: looks at a commentary's newest state and makes, finishes making, or calls off its mailing.
    /// </summary>
    public Task ConsiderAsync(CommentaryId id, CancellationToken cancellation) => consideration.ConsiderAsync(id, cancellation);

    /// <summary>Queue <c>deliveries</c>: sends a part of a mailing.</summary>
    public Task DeliverAsync(DeliveryHint hint, CancellationToken cancellation) => sender.SendAsync(hint, cancellation);

    /// <summary>The sweep: wakes parts of mailings that stalled. One storage call when nothing is being mailed.</summary>
    public Task ResumeStalledAsync(CancellationToken cancellation) => stalled.WakeAllAsync(cancellation);

    /// <summary>An editor's look at a commentary's mailing; null if there is none.</summary>
    public async Task<MailingReport?> ReportAsync(CommentaryId id, CancellationToken cancellation)
    {
        if (await mailings.FindAsync(id, cancellation) is not { } mailing)
            return null;
        var shards = await Task.WhenAll(mailing.Shards.Select(shard => deliveries.FindShardAsync(id, shard, cancellation)));
        var sums = shards.OfType<DeliveryShard>().Aggregate(
            (Counts: DeliveryCounts.None, Reasons: ReasonCounts.None),
            (sum, shard) => (sum.Counts + shard.Counts, sum.Reasons + shard.Reasons));
        return new MailingReport(mailing, sums.Counts, sums.Reasons, mailing.IsActive ? await server.FindAsync(cancellation) : null);
    }

    /// <summary>An editor's call: what is not sent yet never is.</summary>
    /// <param name="by">Who says so.</param>
    public Task CancelAsync(CommentaryId id, string by, CancellationToken cancellation) =>
        cancelling.CancelAsync(id, "editor", cancellation, by);

    /// <summary>An editor's call: nothing more is sent until it goes on. False if there is nothing to hold.</summary>
    /// <param name="by">Who says so.</param>
    public Task<bool> HoldAsync(CommentaryId id, string by, CancellationToken cancellation) => hold.HoldAsync(id, cancellation, by);

    /// <summary>An editor's call: a held mailing goes on. False if it is not held.</summary>
    public Task<bool> GoOnAsync(CommentaryId id, CancellationToken cancellation) => hold.GoOnAsync(id, cancellation);

    /// <summary>The mailings with something left to do, oldest first.</summary>
    public async Task<IReadOnlyList<MailingReport>> ActiveAsync(CancellationToken cancellation)
    {
        List<MailingReport> found = [];
        foreach (var listed in await mailings.ActiveAsync(cancellation))
        {
            if (await ReportAsync(listed.Id, cancellation) is { } report)
                found.Add(report);
        }
        return [.. found.OrderBy(report => report.Mailing.Created)];
    }

    /// <summary>
    /// An editor's call: sends again what failed with <see cref="Delivery.OutcomeUnknown"/>, at the risk that somebody gets it twice.
    /// </summary>
    /// <returns>How many will be sent again.</returns>
    public Task<int> ResendUnknownAsync(CommentaryId id, CancellationToken cancellation) => unknown.ResendAsync(id, cancellation);
}

/// <summary>A mailing and its numbers.</summary>
/// <param name="Reasons">Why mails did not go out.</param>
/// <param name="Trouble">What is wrong with the mail server, if it waits for that.</param>
public sealed record MailingReport(Mailing Mailing, DeliveryCounts Counts, ReasonCounts Reasons, ServerTrouble? Trouble);
