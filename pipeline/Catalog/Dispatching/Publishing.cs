using Model;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Listings;

namespace Pipeline.Catalog.Dispatching;

/// <summary>What changes on a head when it comes out or goes.</summary>
internal static class Publishing
{
    /// <summary>The head as published with the version it has.</summary>
    public static async Task<Head> OfAsync(Head head, ICatalog catalog, CancellationToken cancellation)
    {
        var commentary = await catalog.ReadAsync(head.Id, head.Version!, cancellation);
        return head with
        {
            State = LifecycleState.Published,
            Revision = head.Revision + 1,
            PublishAt = null,
            WasOut = true,
            Places = Places.Of(commentary),
        };
    }

    /// <summary>What the outputs are to be told of the step from one head to the next.</summary>
    public static Outbox OutboxOf(Head? before, Head after, Outbox? owed) => new Outbox(
        after.Id,
        after.Revision,
        [.. after.Places.Concat(before?.Places ?? []).DistinctBy(place => (place.Listing, place.Bucket))],
        Mail: after.Newsletter ?? after.Kind is CommentaryKind.Edition).Absorb(owed);
}
