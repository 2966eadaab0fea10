using System.Globalization;
using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Debts;
using Pipeline.Catalog.Dispatching;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Messages;
using Pipeline.Catalog.Schedules;
using Pipeline.Catalog.Submissions;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Desk.Editing;

/// <summary>
/// What editors may do with a commentary. Before a change is committed, its dispatch is written down as a debt: if this process dies
/// in between, whoever looks after debts has it finished.
/// </summary>
public sealed class EditorDesk(
    DebtBook debts, HeadStore heads, ICatalog catalog, PieceRevisions revisions, ScheduleStore schedules, SubmissionIndex submissions,
    Dispatcher dispatcher, Publication publication, TimeProvider time)
{
    /// <summary>Takes a piece back: gone from every output, its address answers 410.</summary>
    public Task<EditorResult> WithdrawAsync(CommentaryId id, CancellationToken cancellation, EditorAct? act = null) =>
        ChangeAsync(
            id,
            "withdraw",
            act,
            cancellation,
            head =>
                head.State.IsPublic() || head.State.Waits()
                    ? Yes(HeadSteps.Withdrawn(head) with { WithdrawalNote = act?.Note })
                    : No($"It is {DeskWords.Of(head.State)}; only a piece that is out, scheduled or held can be withdrawn.")
        );

    /// <summary>Brings a withdrawn piece back at its old address.</summary>
    public Task<EditorResult> RestoreAsync(CommentaryId id, CancellationToken cancellation, EditorAct? act = null) =>
        ChangeAsync(
            id,
            "restore",
            act,
            cancellation,
            async head =>
                head.Version is not null && head.State.IsWithdrawn()
                    ? await OutAsync(head, cancellation)
                    : await No("Only a withdrawn piece can be restored.")
        );

    /// <summary>Makes every output of a piece anew.</summary>
    public Task<EditorResult> RepublishAsync(CommentaryId id, CancellationToken cancellation, EditorAct? act = null) =>
        ChangeAsync(
            id,
            "republish",
            act,
            cancellation,
            head => head.WasOut ? Yes(head) : No("It was never out, so there is nothing to make anew.")
        );

    /// <summary>Brings a scheduled or held piece out at once.</summary>
    public Task<EditorResult> PublishNowAsync(CommentaryId id, CancellationToken cancellation, EditorAct? act = null) =>
        ChangeAsync(
            id,
            "publish-now",
            act,
            cancellation,
            async head =>
                head.Version is not null && head.State.Waits()
                    ? await OutAsync(await revisions.RedateAsync(head, Now(), cancellation), cancellation)
                    : await No("Only a scheduled or held piece can be published.")
        );

    /// <summary>Sets when a scheduled or held piece comes out.</summary>
    public Task<EditorResult> ScheduleAsync(
        CommentaryId id, DateTimeOffset at, CancellationToken cancellation, EditorAct? act = null) =>
        ChangeAsync(
            id,
            "schedule",
            act,
            cancellation,
            async head =>
            {
                if (head.Version is null || !head.State.Waits())
                    return await No("Only a piece that is not out yet can be scheduled.");
                if (at <= time.GetUtcNow())
                    return await No(
                        $"{at.ToString("O", CultureInfo.InvariantCulture)} is past; give an instant to come, or publish it now.");
                var due = publication.Local(at);
                await schedules.AddAsync(id, due, cancellation);
                return await Yes(HeadSteps.ScheduledFor(await revisions.RedateAsync(head, due, cancellation), due));
            }
        );

    /// <summary>Keeps a scheduled piece in until somebody says otherwise.</summary>
    public Task<EditorResult> HoldAsync(CommentaryId id, CancellationToken cancellation, EditorAct? act = null) =>
        ChangeAsync(id, "hold", act, cancellation, head => head.State.WaitsForTime()
            ? Yes(HeadSteps.HeldBack(head))
            : No("Only a scheduled piece can be held."));

    /// <summary>Adds a correction that readers see to a piece that is out.</summary>
    /// <param name="text">A sentence for readers.</param>
    public Task<EditorResult> CorrectAsync(CommentaryId id, string text, CancellationToken cancellation, EditorAct? act = null) =>
        ChangeAsync(id, "correct", act, cancellation, head => !head.State.IsPublic()
            ? No("Only a piece that is out can be corrected.")
            : revisions.ChangeAsync(head, piece => piece with
            {
                Corrections = [.. piece.Corrections, new Correction(Now(), text)],
                Updated = Now(),
            }, cancellation));

    /// <summary>Moves a piece to another address of its month; its former one leads there for ever if it was out.</summary>
    /// <param name="slug">The address's last part.</param>
    public Task<EditorResult> MoveAsync(CommentaryId id, string slug, CancellationToken cancellation, EditorAct? act = null) =>
        ChangeAsync(id, "move", act, cancellation, head => !Slug.IsSlug(slug)
            ? No("An address's last part has small letters, digits and hyphens only, such as \"the-quiet-harbour\".")
            : head.Version is null || head.State.IsWithdrawn() ? No("Only a piece that is out, scheduled or held can be moved.")
            : revisions.MoveAsync(head, slug, cancellation));

    /// <summary>Answers a held upload's question: it stays out, and its author is told so.</summary>
    public Task<EditorResult> DismissAsync(CommentaryId id, CancellationToken cancellation, EditorAct? act = null) =>
        ChangeAsync(id, "stays-out", act, cancellation, head => head.Submission is { State: SubmissionState.Held } held
            ? Yes(head with { Submission = held with { State = SubmissionState.Withdrawn, Problems = [] } })
            : No("Nothing is held."));

    private async Task<string> WhoAsync(Head head, CancellationToken cancellation)
    {
        var last = (await heads.HistoryAsync(head.Id, cancellation)).MaxBy(step => step.Revision);
        return $"{last?.Person ?? "Somebody else"} was faster: since you opened this page it became {DeskWords.Of(head.State)} "
            + $"({DeskWords.Cause(last?.Cause)}, {publication.Local(last?.Time ?? Now()):HH:mm:ss}). Nothing of yours was done; look at "
            + "it again.";
    }

    private async Task<EditorResult> ChangeAsync(
        CommentaryId id, string cause, EditorAct? act, CancellationToken cancellation,
        Func<Head, Task<(Head? After, string? Refusal)>> change)
    {
        Stage.About(id);
        return await GuardedChange.MakeAsync($"The head of '{id}'", async _ =>
        {
            if (await heads.FindAsync(id, cancellation) is not { } head)
                return (true, new EditorResult(EditorOutcome.Unknown, null, "There is no such commentary."));
            if (act?.Expected is { } expected && expected != head.Revision)
                return (true, new EditorResult(EditorOutcome.Overtaken, head, await WhoAsync(head, cancellation)));
            var (after, refusal) = await change(head);
            if (after is null)
                return (true, new EditorResult(EditorOutcome.NotAllowed, head, refusal));
            var committed = await TryCommitAsync(head, after with { Revision = head.Revision + 1 }, cause, act, cancellation);
            return (committed is not null, new EditorResult(EditorOutcome.Done, committed));
        });
    }

    private async Task<Head?> TryCommitAsync(
        Head before, Head after, string cause, EditorAct? act, CancellationToken cancellation)
    {
        var debt = await debts.WriteAsync(Queues.Dispatch, new DispatchHint(after.Id), cancellation);
        var outbox = HeadSteps.OutboxOf(before, after, await heads.FindOutboxAsync(after.Id, cancellation));
        var step = new Transition(
            after.Revision, Now(), before.State, after.State, $"editor: {cause}", after.Version, after.DraftEtag, act?.Person, act?.Note);
        if (await heads.TryCommitAsync(before, after, outbox, step, cancellation) is not { } stored)
        {
            await debts.StrikeAsync(debt, cancellation);
            return null;
        }
        if (after.Submission != before.Submission)
            await submissions.RecordAsync(after, cancellation);
        await dispatcher.DispatchAsync(after, stored, cancellation);
        await debts.StrikeAsync(debt, cancellation);
        return after;
    }

    private async Task<(Head?, string?)> OutAsync(Head head, CancellationToken cancellation) =>
        (await HeadSteps.OutAsync(head, catalog, cancellation), null);

    private DateTimeOffset Now() => publication.Local(time.GetUtcNow()).ToWholeSecond();

    private static Task<(Head?, string?)> Yes(Head after) => Task.FromResult<(Head?, string?)>((after, null));

    private static Task<(Head?, string?)> No(string why) => Task.FromResult<(Head?, string?)>((null, why));
}
