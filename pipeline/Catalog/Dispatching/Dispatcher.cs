using Model;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Listings;
using Pipeline.Catalog.Messages;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Catalog.Dispatching;

/// <summary>
/// Empties outboxes: tells listings, pages and the newsletter of a commentary's change. The outbox is cleared last, so a run
/// that dies is done again, and everything it tells may be told twice.
/// </summary>
public sealed class Dispatcher
{
    private readonly HeadStore _heads;
    private readonly ChangeStore _changes;
    private readonly ListingNotifier _listings;
    private readonly PictureDispatch _pictures;
    private readonly ICatalog _catalog;
    private readonly TimeProvider _time;
    private readonly MessageQueue _web;
    private readonly MessageQueue _newsletter;

    internal Dispatcher(Stores stores, HeadStore heads, ChangeStore changes, ListingNotifier listings, PictureDispatch pictures, ICatalog catalog, TimeProvider time)
    {
        _heads = heads;
        _changes = changes;
        _listings = listings;
        _pictures = pictures;
        _catalog = catalog;
        _time = time;
        _web = stores.Queue(Queues.Web);
        _newsletter = stores.Queue(Queues.Newsletter);
    }

    /// <summary>Publishes a scheduled commentary whose time has come, and dispatches what its outbox holds.</summary>
    public async Task DispatchAsync(string id, CancellationToken cancellation)
    {
        Stage.About(id);
        if (await _heads.FindAsync(id, cancellation) is not { } head)
            return;
        if (head.IsDue(_time.GetUtcNow()))
        {
            await PublishAsync(head, cancellation);
            return;
        }
        if (await _heads.FindOutboxAsync(id, cancellation) is { } outbox)
            await DispatchAsync(head, outbox, cancellation);
    }

    /// <summary>Dispatches an outbox that is at hand already.</summary>
    internal async Task DispatchAsync(Head head, Outbox outbox, CancellationToken cancellation)
    {
        var entry = head.State.IsPublic() ? await EntryAsync(head, cancellation) : null;
        var shownIn = head.Places.Select(place => (place.Listing, place.Bucket)).ToHashSet();
        await _changes.AddAsync(outbox.Places.Select(place => new ListingChange(place.Listing, place.Bucket, head.Id, head.Revision, place.Name,
            shownIn.Contains((place.Listing, place.Bucket)) ? entry : null)), cancellation);

        await _pictures.FollowAsync(head, outbox.Versions, cancellation);
        await _web.SendAsync(new WebHint { Id = head.Id }, cancellation);
        if (outbox.Mail)
            await _newsletter.SendAsync(new MailingHint(head.Id), cancellation);
        await _listings.NotifyAsync(outbox.Places.Select(place => place.Listing).Distinct(), cancellation);
        await _heads.ClearAsync(outbox, cancellation);
    }

    private async Task PublishAsync(Head head, CancellationToken cancellation)
    {
        var after = (await HeadSteps.OutAsync(head, _catalog, cancellation)) with { Revision = head.Revision + 1 };
        var outbox = HeadSteps.OutboxOf(head, after, await _heads.FindOutboxAsync(head.Id, cancellation));
        var step = new Transition(after.Revision, _time.GetUtcNow(), head.State, after.State, "schedule", after.Version, after.DraftEtag);
        if (await _heads.TryCommitAsync(head, after, outbox, step, cancellation) is { } stored)
            await DispatchAsync(after, stored, cancellation);
        else
            await DispatchAsync(head.Id, cancellation);
    }

    private async Task<ListingEntry> EntryAsync(Head head, CancellationToken cancellation) =>
        ListingEntry.Of(await _catalog.ReadAsync(head.Id, head.Version!, cancellation), head.Address!);
}
