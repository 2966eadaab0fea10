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
    private readonly ICatalog _catalog;
    private readonly TimeProvider _time;
    private readonly MessageQueue _web;
    private readonly MessageQueue _newsletter;

    internal Dispatcher(Stores stores, HeadStore heads, ChangeStore changes, ListingNotifier listings, ICatalog catalog, TimeProvider time)
    {
        _heads = heads;
        _changes = changes;
        _listings = listings;
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
        if (head.State is LifecycleState.Scheduled && head.PublishAt <= _time.GetUtcNow())
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

        await _web.SendAsync(new WebHint { Id = head.Id }, cancellation);
        if (outbox.Mail)
            await _newsletter.SendAsync(new MailingHint(head.Id), cancellation);
        await _listings.NotifyAsync(outbox.Places.Select(place => place.Listing).Distinct(), cancellation);
        await _heads.ClearAsync(outbox, cancellation);
    }

    private async Task PublishAsync(Head head, CancellationToken cancellation)
    {
        var after = await Publishing.OfAsync(head, _catalog, cancellation);
        var outbox = Publishing.OutboxOf(head, after, await _heads.FindOutboxAsync(head.Id, cancellation));
        var step = new Transition(after.Revision, _time.GetUtcNow(), head.State, after.State, "schedule", after.Version, after.DraftEtag);
        if (await _heads.TryCommitAsync(head, after, outbox, step, cancellation) is { } stored)
            await DispatchAsync(after, stored, cancellation);
        else
            await DispatchAsync(head.Id, cancellation);
    }

    private async Task<ListingEntry> EntryAsync(Head head, CancellationToken cancellation)
    {
        var commentary = await _catalog.ReadAsync(head.Id, head.Version!, cancellation);
        return new ListingEntry
        {
            Id = head.Id,
            Version = head.Version!,
            Kind = commentary.Kind,
            Address = head.Address!,
            Title = commentary.Title,
            Dek = commentary.Dek,
            Series = commentary.Series,
            Authors = commentary.Authors,
            Published = commentary.Published,
            Updated = commentary.Updated,
            Image = commentary.Image,
        };
    }
}
