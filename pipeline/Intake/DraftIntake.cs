using Manuscripts;
using Microsoft.Extensions.Logging;
using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Dispatching;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Submissions;
using Pipeline.Telemetry;

namespace Pipeline.Intake;

/// <summary>
/// The one step behind all three doors: takes a draft in and commits what becomes of its piece. Safe to run twice, late, and
/// beside itself; whatever step it dies at, the next run finishes it.
/// </summary>
public sealed class DraftIntake
{
    private const int MaxTries = 10;

    private readonly DraftStore _drafts;
    private readonly INormalizer _normalizer;
    private readonly HeadStore _heads;
    private readonly Acceptance _acceptance;
    private readonly SubmissionIndex _submissions;
    private readonly Dispatcher _dispatcher;
    private readonly Publication _publication;
    private readonly TimeProvider _time;
    private readonly ILogger<DraftIntake> _log;

    internal DraftIntake(DraftStore drafts, INormalizer normalizer, HeadStore heads, Acceptance acceptance, SubmissionIndex submissions,
        Dispatcher dispatcher, Publication publication, TimeProvider time, ILogger<DraftIntake> log)
    {
        _drafts = drafts;
        _normalizer = normalizer;
        _heads = heads;
        _acceptance = acceptance;
        _submissions = submissions;
        _dispatcher = dispatcher;
        _publication = publication;
        _time = time;
        _log = log;
    }

    /// <summary>Takes in the draft that an event announces, in the event's trace. Another event is nothing to do.</summary>
    public Task TakeInByEventAsync(string message, CancellationToken cancellation) =>
        DraftEvent.Parse(message) is { DraftName: { } name } announced
            ? Stage.RunAsync("intake", announced.TraceParent, () => TakeInAsync(name, cancellation))
            : Task.CompletedTask;

    /// <summary>Takes in the draft of a name as it is now. A draft that is gone, or a picture beside one, is nothing to do.</summary>
    public async Task TakeInAsync(string name, CancellationToken cancellation)
    {
        if (!DraftStore.IsDraft(name))
            return;
        var started = _time.GetTimestamp();
        var id = CommentaryId.FromDraft(name);
        Stage.About(id);
        if (await _drafts.ReadAsync(name, cancellation) is not { } draft)
            return;

        Upload? upload = null;
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var head = await _heads.FindAsync(id, cancellation);
            if (head?.DraftEtag == draft.Etag)
            {
                await FinishAsync(head, cancellation);
                return;
            }
            upload ??= await NormalizeAsync(draft, cancellation);
            if (await _acceptance.TryAcceptAsync(head, upload, started, cancellation) is { } accepted)
            {
                Meters.Taken(accepted.Head.Submission!.State);
                await CompleteAsync(accepted.Head, accepted.Outbox, cancellation);
                return;
            }
        }
        throw new IOException($"The head of '{id}' changed {MaxTries} times while a draft was taken in.");
    }

    private async Task<Upload> NormalizeAsync(StoredDraft draft, CancellationToken cancellation)
    {
        var received = _publication.Local(_time.GetUtcNow());
        return new Upload(draft.Draft.Name, draft.Etag, draft.Sha256, _normalizer.Version,
            await _normalizer.NormalizeAsync(draft.Draft, cancellation), received.AddTicks(-(received.Ticks % TimeSpan.TicksPerSecond)));
    }

    private async Task FinishAsync(Head head, CancellationToken cancellation) =>
        await CompleteAsync(head, await _heads.FindOutboxAsync(head.Id, cancellation), cancellation);

    private async Task CompleteAsync(Head head, Outbox? outbox, CancellationToken cancellation)
    {
        await _submissions.RecordAsync(head, cancellation);
        if (outbox is not null)
            await _dispatcher.DispatchAsync(head, outbox, cancellation);
        CatalogLog.Processed(_log, head.Draft, head.Submission!.State, head.Title, head.Address, head.Submission.Problems.Count);
    }
}
