using Microsoft.Extensions.Logging;
using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Submissions;
using Pipeline.Storage;

namespace Pipeline.Intake.Sweeping;

/// <summary>
/// The third door: finds drafts that no event announced. Each run lists one page of the container's names, from where the
/// last run stopped, and looks up only names it did not see at the last round. So a run costs the same however many drafts
/// there are: one listing, one read, and a write if something was new.
/// </summary>
public sealed class DraftSweep(Stores stores, HeadStore heads, SubmissionIndex submissions, TimeProvider time, ILogger<DraftSweep> log)
{
    private const int PageSize = 5000;
    private const int MaxAnnouncements = 3;

    // The other doors come first: a draft younger than this may still be on its way through them.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly BlobStore _drafts = stores.Blobs(Containers.Drafts);
    private readonly SweepMemory _memory = new(stores.Blobs(Containers.Work));
    private readonly MessageQueue _events = stores.Queue(Queues.DraftEvents);

    /// <param name="afterStart">
    /// Whether this process just started: the one before may have died with events in hand, so that young drafts are announced too. That
    /// counts for nothing, however many processes die.
    /// </param>
    public async Task RunAsync(CancellationToken cancellation, bool afterStart = false)
    {
        var marker = await _memory.MarkerAsync(cancellation);
        var seen = await _memory.PageAsync(marker, cancellation);
        await foreach (var page in _drafts.Container.GetBlobsAsync(cancellationToken: cancellation).AsPages(marker, PageSize))
        {
            var now = new Dictionary<string, SeenDraft>();
            var announced = 0;
            foreach (var blob in page.Values)
            {
                var etag = blob.Properties.ETag?.ToString("H") ?? "";
                var known = seen.GetValueOrDefault(blob.Name);
                if (known is null || known.Etag != etag || !known.Done)
                    known = await LookAsync(blob.Name, etag, blob.Properties.LastModified, known, afterStart, cancellation);
                now[blob.Name] = known;
                announced += known.JustAnnounced ? 1 : 0;
            }
            if (announced > 0)
                CatalogLog.Announced(log, announced);
            await _memory.KeepAsync(marker, seen, now, page.ContinuationToken, cancellation);
            return;
        }
    }

    private async Task<SeenDraft> LookAsync(
        string name, string etag, DateTimeOffset? modified, SeenDraft? known, bool afterStart, CancellationToken cancellation)
    {
        var times = known?.Etag == etag ? known.Announced : 0;
        var isYoung = time.GetUtcNow() - modified < Patience;
        var counted = isYoung ? times : times + 1;
        if (isYoung && !afterStart)
            return new SeenDraft(etag, false, times);
        // A picture has no head to tell whether it was announced: once more does no harm.
        if (!DraftStore.IsDraft(name))
            return await AnnounceAsync(name, etag, counted, cancellation) with { Done = true };
        var head = await heads.FindAsync(CommentaryId.FromDraft(name), cancellation);
        // A step that was committed and not yet carried out owes its pages: the announcement makes intake finish it.
        if (IsTakenIn(head, name, etag) && (head!.Draft != name || await heads.FindOutboxAsync(head.Id, cancellation) is null))
        {
            // So may a step that nothing is to be told of, after which the list of uploads was not reached.
            if (head.Submission?.Etag == etag)
                await submissions.RecordAsync(head, cancellation);
            return new SeenDraft(etag, true, times);
        }
        if (times == MaxAnnouncements && !isYoung)
        {
            CatalogLog.GaveUp(log, name, times);
            return new SeenDraft(etag, true, times);
        }
        return await AnnounceAsync(name, etag, counted, cancellation);
    }

    private async Task<SeenDraft> AnnounceAsync(string name, string etag, int times, CancellationToken cancellation)
    {
        await _events.SendJsonAsync(DraftEvent.Of(name, "Sweep", etag, time.GetUtcNow()), cancellation);
        return new SeenDraft(etag, false, times) { JustAnnounced = true };
    }

    // Two drafts that differ only in their extension are one piece: the one taken in last speaks for it.
    private static bool IsTakenIn(Head? head, string name, string etag) =>
        head is not null && (head.DraftEtag == etag || head.DraftEtag == DraftStore.UnsafeEtag || head.Draft != name);
}
