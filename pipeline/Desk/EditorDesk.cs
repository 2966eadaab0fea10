using System.Globalization;
using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Dispatching;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Messages;
using Pipeline.Catalog.Schedules;
using Pipeline.Catalog.Versions;
using Pipeline.Intake;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Desk;

/// <summary>
/// What editors may do with a commentary. Before a change is committed, a hint to dispatch it is sent that becomes visible
/// later: if this process dies in between, the hint finishes the work.
/// </summary>
public sealed class EditorDesk(
    Stores stores, HeadStore heads, ICatalog catalog, VersionWriter versions, AddressBook addresses, ScheduleStore schedules,
    Dispatcher dispatcher, Publication publication, TimeProvider time)
{
    private static readonly TimeSpan SafetyDelay = TimeSpan.FromSeconds(20);

    private readonly MessageQueue _queue = stores.Queue(Queues.Dispatch);

    /// <summary>Takes a piece back: gone from every output, its address answers 410.</summary>
    public Task<EditorResult> WithdrawAsync(string id, CancellationToken cancellation) => ChangeAsync(id, "withdraw", cancellation, head =>
        head.State.IsPublic() || head.State.Waits()
            ? Yes(HeadSteps.Withdrawn(head))
            : No($"It is {head.State.ToString().ToLowerInvariant()}; only a piece that is out, scheduled or held can be withdrawn."));

    /// <summary>Brings a withdrawn piece back at its old address.</summary>
    public Task<EditorResult> RestoreAsync(string id, CancellationToken cancellation) => ChangeAsync(id, "restore", cancellation, async head =>
        head.Version is not null && head.State.IsWithdrawn()
            ? await OutAsync(head, cancellation)
            : await No("Only a withdrawn piece can be restored."));

    /// <summary>Makes every output of a piece anew.</summary>
    public Task<EditorResult> RepublishAsync(string id, CancellationToken cancellation) => ChangeAsync(id, "republish", cancellation, head =>
        head.WasOut ? Yes(head) : No("It was never out, so there is nothing to make anew."));

    /// <summary>Brings a scheduled or held piece out at once.</summary>
    public Task<EditorResult> PublishNowAsync(string id, CancellationToken cancellation) => ChangeAsync(id, "publish-now", cancellation, async head =>
        head.Version is not null && head.State.Waits()
            ? await OutAsync(await RedateAsync(head, Now(), cancellation), cancellation)
            : await No("Only a scheduled or held piece can be published."));

    /// <summary>Sets when a scheduled or held piece comes out.</summary>
    public Task<EditorResult> ScheduleAsync(string id, DateTimeOffset at, CancellationToken cancellation) => ChangeAsync(id, "schedule", cancellation, async head =>
    {
        if (head.Version is null || !head.State.Waits())
            return await No("Only a piece that is not out yet can be scheduled.");
        if (at <= time.GetUtcNow())
            return await No($"{at.ToString("O", CultureInfo.InvariantCulture)} is past; give an instant to come, or publish it now.");
        var due = publication.Local(at);
        await schedules.AddAsync(id, due, cancellation);
        return await Yes(HeadSteps.ScheduledFor(await RedateAsync(head, due, cancellation), due));
    });

    private async Task<EditorResult> ChangeAsync(string id, string cause, CancellationToken cancellation, Func<Head, Task<(Head? After, string? Refusal)>> change)
    {
        Stage.About(id);
        return await GuardedChange.MakeAsync($"The head of '{id}'", async _ =>
        {
            if (await heads.FindAsync(id, cancellation) is not { } head)
                return (true, new EditorResult(EditorOutcome.Unknown, null, "There is no such commentary."));
            var (after, refusal) = await change(head);
            if (after is null)
                return (true, new EditorResult(EditorOutcome.NotAllowed, head, refusal));
            var committed = await TryCommitAsync(head, after with { Revision = head.Revision + 1 }, cause, cancellation);
            return (committed is not null, new EditorResult(EditorOutcome.Done, committed));
        });
    }

    private async Task<Head?> TryCommitAsync(Head before, Head after, string cause, CancellationToken cancellation)
    {
        await _queue.SendAsync(new DispatchHint(after.Id), cancellation, SafetyDelay);
        var outbox = HeadSteps.OutboxOf(before, after, await heads.FindOutboxAsync(after.Id, cancellation));
        var step = new Transition(after.Revision, Now(), before.State, after.State, $"editor: {cause}", after.Version, after.DraftEtag);
        if (await heads.TryCommitAsync(before, after, outbox, step, cancellation) is not { } stored)
            return null;
        await dispatcher.DispatchAsync(after, stored, cancellation);
        return after;
    }

    private async Task<(Head?, string?)> OutAsync(Head head, CancellationToken cancellation) => (await HeadSteps.OutAsync(head, catalog, cancellation), null);

    // A piece that was never out takes the date it comes out with; one that was keeps its first.
    private async Task<Head> RedateAsync(Head head, DateTimeOffset published, CancellationToken cancellation)
    {
        if (head.WasOut)
            return head;
        var commentary = await catalog.ReadAsync(head.Id, head.Version!, cancellation);
        var address = NextVersion.NeedsAddress(head, published, head.RequestedSlug!)
            ? await addresses.ClaimAsync(head.Id, published, head.RequestedSlug!, cancellation)
            : head.Address!;
        var next = VersionWriter.Named(commentary with { Published = published, Slug = address.TrimEnd('/').Split('/')[^1] }, head.Sequence + 1);
        await versions.WriteAsync(next, [], cancellation);
        return head with { Version = next.Version, Sequence = head.Sequence + 1, Published = published, Address = address };
    }

    private DateTimeOffset Now()
    {
        var now = publication.Local(time.GetUtcNow());
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }

    private static Task<(Head?, string?)> Yes(Head after) => Task.FromResult<(Head?, string?)>((after, null));

    private static Task<(Head?, string?)> No(string why) => Task.FromResult<(Head?, string?)>((null, why));
}
