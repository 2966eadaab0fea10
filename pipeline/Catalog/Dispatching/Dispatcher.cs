using Model;
using Pipeline.Catalog.Debts;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Listings;
using Pipeline.Catalog.Messages;
using Pipeline.Catalog.Outputs;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Catalog.Dispatching;

/// <summary>
/// Empties outboxes: shows the piece, and tells listings and the newsletter of a commentary's change. The outbox is cleared last, so a run
/// that dies is done again, and everything it tells may be told twice.
/// </summary>
public sealed class Dispatcher(
    DebtBook debts, HeadStore heads, ChangeStore changes, ListingNotifier listings, PictureDispatch pictures, OutputRun outputs,
    ICatalog catalog, TimeProvider time)
{
    // Making a mailing takes minutes for a large list; once it is begun, it is in a table of its own.
    private static readonly TimeSpan MailingPatience = TimeSpan.FromMinutes(10);

    /// <summary>Publishes a scheduled commentary whose time has come, and dispatches what its outbox holds.</summary>
    public async Task DispatchAsync(CommentaryId id, CancellationToken cancellation)
    {
        Stage.About(id);
        if (await heads.FindAsync(id, cancellation) is not { } head)
            return;
        if (head.IsDue(time.GetUtcNow()))
        {
            await PublishAsync(head, cancellation);
            return;
        }
        if (await heads.FindOutboxAsync(id, cancellation) is { } outbox)
            await DispatchAsync(head, outbox, cancellation);
    }

    /// <summary>Dispatches an outbox that is at hand already.</summary>
    internal async Task DispatchAsync(Head head, Outbox outbox, CancellationToken cancellation)
    {
        var entry = head.State.IsPublic() ? await EntryAsync(head, cancellation) : null;
        var shownIn = head.Places.Select(place => (place.Listing, place.Bucket)).ToHashSet();
        await changes.AddAsync(
            outbox.Places.Select(place => new ListingChange(
                place.Listing, place.Bucket, head.Id, head.Revision, place.Name,
                shownIn.Contains((place.Listing, place.Bucket)) ? entry : null)),
            cancellation
        );

        await pictures.FollowAsync(head, outbox.Versions, cancellation);
        // Before the listings, so that no link leads to nothing.
        await outputs.PublishAsync(head, cancellation);
        if (outbox.Mail)
            await debts.OweAsync(Queues.Newsletter, new MailingHint(head.Id), cancellation, MailingPatience);
        await listings.NotifyAsync(outbox.Places.Select(place => place.Listing).Distinct(), cancellation, head.Id);
        await heads.ClearAsync(outbox, cancellation);
    }

    private async Task PublishAsync(Head head, CancellationToken cancellation)
    {
        var after = (await HeadSteps.OutAsync(head, catalog, cancellation)) with { Revision = head.Revision + 1 };
        var outbox = HeadSteps.OutboxOf(head, after, await heads.FindOutboxAsync(head.Id, cancellation));
        var step = new Transition(after.Revision, time.GetUtcNow(), head.State, after.State, "schedule", after.Version, after.DraftEtag);
        if (await heads.TryCommitAsync(head, after, outbox, step, cancellation) is { } stored)
            await DispatchAsync(after, stored, cancellation);
        else
            await DispatchAsync(head.Id, cancellation);
    }

    private async Task<ListingEntry> EntryAsync(Head head, CancellationToken cancellation) =>
        ListingEntry.Of(await catalog.ReadAsync(head.Id, head.Version!, cancellation), head.Address!.Value);
}
