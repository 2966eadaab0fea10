using Model;
using Pipeline.Catalog.Listings;

namespace Pipeline.Catalog.Heads;

/// <summary>What changes on a head when its piece comes out, waits or goes; the same for an upload, an editor and the clock.</summary>
internal static class HeadSteps
{
    /// <summary>Out, with the version it has.</summary>
    public static async Task<Head> OutAsync(Head head, ICatalog catalog, CancellationToken cancellation) => head with
    {
        State = LifecycleState.Published,
        PublishAt = null,
        WithdrawalNote = null,
        WasOut = true,
        Places = Places.Of(await catalog.ReadAsync(head.Id, head.Version!, cancellation)),
    };

    /// <summary>Taken back: no listing shows it, and no schedule brings it out.</summary>
    public static Head Withdrawn(Head head) => head with { State = LifecycleState.Withdrawn, Places = [], PublishAt = null };

    /// <summary>Waiting for an instant.</summary>
    public static Head ScheduledFor(Head head, DateTimeOffset due) => head with { State = LifecycleState.Scheduled, PublishAt = due };

    /// <summary>Kept in until somebody says otherwise.</summary>
    public static Head HeldBack(Head head) => head with { State = LifecycleState.Held, PublishAt = null };

    /// <summary>The addresses that lead to it once it is at another: those it had, and its last one if it was out there.</summary>
    public static IReadOnlyList<PieceAddress> Former(Head head, PieceAddress address) =>
        head is { WasOut: true, Address: { } old } && old != address
            ? [.. head.FormerAddresses.Where(former => former != address), old]
            : [.. head.FormerAddresses.Where(former => former != address)];

    /// <summary>What the outputs are to be told of the step from one head to the next.</summary>
    public static Outbox OutboxOf(Head? before, Head after, Outbox? owed) => new Outbox(
        after.Id,
        after.Revision,
        [.. after.Places.Concat(before?.Places ?? []).DistinctBy(place => (place.Listing, place.Bucket))],
        before?.State.IsPublic() == true ? [before.Version!] : [],
        Mail: after.Newsletter is not null || after.Kind is CommentaryKind.Edition).Absorb(owed);
}
