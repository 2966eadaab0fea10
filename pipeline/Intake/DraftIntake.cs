using Microsoft.Extensions.Logging;
using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Dispatching;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Submissions;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Intake;

/// <summary>
/// The one step behind all three doors: takes a draft in and commits what becomes of its piece. Safe to run twice, late, and
/// beside itself; whatever step it dies at, the next run finishes it.
/// </summary>
public sealed class DraftIntake(
    DraftStore drafts, AwaitedPictures awaited, DraftReading reading, HeadStore heads, Acceptance acceptance,
    SubmissionIndex submissions, Dispatcher dispatcher,
    Publication publication, TimeProvider time, ILogger<DraftIntake> log)
{
    /// <summary>Takes in the draft that an event announces, in the event's trace. Another event is nothing to do.</summary>
    public Task TakeInByEventAsync(string message, CancellationToken cancellation) =>
        DraftEvent.Parse(message) is { DraftName: { } name } announced
            ? Stage.RunAsync("intake", announced.TraceParent, () => TakeInAsync(name, cancellation))
            : Task.CompletedTask;

    /// <summary>
    /// Takes in the draft of a name as it is now; of a picture, the drafts that waited for it. A draft that is gone is nothing to do.
    /// </summary>
    /// <param name="replacedBy">The editor who says that it is the piece of its name, whatever it looks like; null for nobody.</param>
    public async Task TakeInAsync(string name, CancellationToken cancellation, string? replacedBy = null)
    {
        if (DraftStore.IsDraft(name))
            await TakeInAsync(name, replacedBy, isAgain: false, cancellation);
        else
            foreach (var draft in await awaited.ByAsync(name, cancellation))
            {
                await TakeInAsync(draft, replacedBy: null, isAgain: true, cancellation);
                await awaited.CameAsync(name, draft, cancellation);
            }
    }

    /// <param name="isAgain">Whether it may be another draft though its bytes are the same: a picture came beside it.</param>
    private async Task TakeInAsync(string name, string? replacedBy, bool isAgain, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var id = CommentaryId.FromDraft(name);
        Stage.About(id);
        if (await drafts.ReadAsync(name, cancellation) is not { } draft)
            return;

        Upload? upload = null;
        var accepted = await GuardedChange.MakeAsync<Accepted?>(
            $"The head of '{id}'",
            async _ =>
            {
                var head = await heads.FindAsync(id, cancellation);
                if (head?.DraftEtag == draft.Etag && replacedBy is null && (!isAgain || head.State.IsWithdrawn()))
                    return (true, new Accepted(head, await heads.FindOutboxAsync(id, cancellation)));
                if (head is { Version: not null } other && other.Draft != name && await drafts.ExistsAsync(other.Draft, cancellation))
                    return (true, await RefuseAsync(draft, other, started, cancellation));
                upload ??= await NormalizeAsync(draft, cancellation) with { ReplacedBy = replacedBy };
                var made = await acceptance.TryAcceptAsync(head, upload, started, cancellation);
                if (made is not null)
                    Meters.Taken(made.Head.Submission!.State);
                return (made is not null, made);
            }
        );
        await CompleteAsync(accepted!.Head, accepted.Outbox, cancellation);
    }

    /// <summary>
    /// Another draft of the same path but for its extension has the piece: this one gets a report of its own and changes nothing.
    /// </summary>
    private async Task<Accepted?> RefuseAsync(StoredDraft draft, Head other, long started, CancellationToken cancellation)
    {
        var upload = UploadOf(draft, NormalizedDraft.Rejected(CatalogProblems.StemTaken(other)), publication.Local(time.GetUtcNow())) with
        {
            Id = CommentaryId.OfRefused(draft.Draft.Name),
        };
        return await GuardedChange.MakeAsync<Accepted?>(
            $"The head of '{upload.Id}'",
            async _ =>
            {
                var head = await heads.FindAsync(upload.Id, cancellation);
                if (head?.DraftEtag == draft.Etag)
                    return (true, new Accepted(head, null));
                var made = await acceptance.TryAcceptAsync(head, upload, started, cancellation);
                return (made is not null, made);
            }
        );
    }

    private async Task<Upload> NormalizeAsync(StoredDraft draft, CancellationToken cancellation)
    {
        var received = publication.Local(time.GetUtcNow());
        var normalized = await reading.ReadAsync(draft.Draft, received, cancellation);
        // Noted before it is looked for once more, so that one that came meanwhile is either found here or finds the note.
        if (await awaited.AwaitAsync(draft, cancellation))
            normalized = await reading.ReadAsync(draft.Draft, received, cancellation);
        return UploadOf(draft, normalized, received);
    }

    private Upload UploadOf(StoredDraft draft, NormalizedDraft normalized, DateTimeOffset received) =>
        new(
            draft.Draft.Name, draft.Etag, draft.Sha256, reading.Version, normalized,
            received.ToWholeSecond());

    private async Task CompleteAsync(Head head, Outbox? outbox, CancellationToken cancellation)
    {
        await submissions.RecordAsync(head, cancellation);
        if (outbox is not null)
            await dispatcher.DispatchAsync(head, outbox, cancellation);
        CatalogLog.Processed(log, head.Draft, head.Submission!.State, head.Title, head.Address, head.Submission.Problems.Count);
    }
}
