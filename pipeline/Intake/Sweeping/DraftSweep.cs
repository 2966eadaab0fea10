using Microsoft.Extensions.Logging;
using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Heads;
using Pipeline.Storage;

namespace Pipeline.Intake.Sweeping;

/// <summary>
/// The third door: finds drafts that no event announced. Each run lists one page of the container's names, from where the
/// last run stopped, and looks up only names it did not see at the last round. So a run costs the same however many drafts
/// there are: one listing, one read, and a write if something was new.
/// </summary>
public sealed class DraftSweep(Stores stores, HeadStore heads, TimeProvider time, ILogger<DraftSweep> log)
{
    private const int PageSize = 5000;
    private const int MaxAnnouncements = 3;

    // The other doors come first: a draft younger than this may still be on its way through them.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly BlobStore _drafts = stores.Blobs(Containers.Drafts);
    private readonly SweepMemory _memory = new(stores.Blobs(Containers.Work));
    private readonly MessageQueue _events = stores.Queue(Queues.DraftEvents);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var marker = await _memory.MarkerAsync(cancellation);
        var seen = await _memory.PageAsync(marker, cancellation);
        await foreach (var page in _drafts.Container.GetBlobsAsync(cancellationToken: cancellation).AsPages(marker, PageSize))
        {
            var now = new Dictionary<string, SeenDraft>();
            var announced = 0;
            foreach (var blob in page.Values.Where(blob => DraftStore.IsDraft(blob.Name)))
            {
                var etag = blob.Properties.ETag?.ToString("H") ?? "";
                var known = seen.GetValueOrDefault(blob.Name);
                if (known is null || known.Etag != etag || !known.Done)
                    known = await LookAsync(blob.Name, etag, blob.Properties.LastModified, known, cancellation);
                now[blob.Name] = known;
                announced += known.JustAnnounced ? 1 : 0;
            }
            if (announced > 0)
                CatalogLog.Announced(log, announced);
            await _memory.KeepAsync(marker, seen, now, page.ContinuationToken, cancellation);
            return;
        }
    }

    private async Task<SeenDraft> LookAsync(string name, string etag, DateTimeOffset? modified, SeenDraft? known, CancellationToken cancellation)
    {
        var times = known?.Etag == etag ? known.Announced : 0;
        if (time.GetUtcNow() - modified < Patience)
            return new SeenDraft(etag, false, times);
        var head = await heads.FindAsync(CommentaryId.FromDraft(name), cancellation);
        // A step that was committed and not yet carried out owes its pages: the announcement makes intake finish it.
        if (IsTakenIn(head, name, etag) && (head!.Draft != name || await heads.FindOutboxAsync(head.Id, cancellation) is null))
            return new SeenDraft(etag, true, times);
        if (times == MaxAnnouncements)
        {
            CatalogLog.GaveUp(log, name, times);
            return new SeenDraft(etag, true, times);
        }
        await _events.SendJsonAsync(DraftEvent.Of(name, "Sweep", etag, time.GetUtcNow()), cancellation);
        return new SeenDraft(etag, false, times + 1) { JustAnnounced = true };
    }

    // Two drafts that differ only in their extension are one piece: the one taken in last speaks for it.
    private static bool IsTakenIn(Head? head, string name, string etag) => head is not null && (head.DraftEtag == etag || head.DraftEtag == DraftStore.UnsafeEtag || head.Draft != name);
}
