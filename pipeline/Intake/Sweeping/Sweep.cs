using System.Xml;
using Microsoft.Extensions.Logging;
using Pipeline.Catalog;
using Pipeline.Catalog.Debts;
using Pipeline.Catalog.Listings;
using Pipeline.Catalog.Messages;
using Pipeline.Storage;

namespace Pipeline.Intake.Sweeping;

/// <summary>
/// Repairs what is left over. It need not look at the archive, because work in progress has tables of its own that are empty
/// at rest (<c>changes</c>, <c>debts</c>, due rows of <c>schedules</c>), and drafts are looked through one page of names a run. It asks
/// no queue: all of them may have been emptied.
/// </summary>
public sealed class Sweep(
    Stores stores, ChangeStore changes, DebtBook debts, DraftSweep drafts, TimeProvider time, ILogger<Sweep> log)
{
    private static readonly TimeSpan OverdueAtStart = TimeSpan.FromSeconds(5);

    private readonly MessageQueue _listings = stores.Queue(Queues.Listings);

    /// <summary>
    /// Wakes listings whose changes nobody merged, asks again for what is owed, and hands over drafts that no door took in.
    /// </summary>
    public Task RunAsync(CancellationToken cancellation) => RunAsync(DebtBook.Patience, afterStart: false, cancellation);

    /// <summary>
    /// The same when a process starts, with less patience: whoever had it in hand may have died with the process before. What another
    /// host has in hand is told twice, which costs it a look.
    /// </summary>
    public Task RunAtStartAsync(CancellationToken cancellation) => RunAsync(OverdueAtStart, afterStart: true, cancellation);

    private async Task RunAsync(TimeSpan patience, bool afterStart, CancellationToken cancellation)
    {
        var overdue = await changes.OverdueAsync(time.GetUtcNow() - patience, cancellation);
        foreach (var listings in overdue.Chunk(ListingNotifier.MaxInMessage))
            await _listings.SendAsync(new ListingHint { Listings = listings }, cancellation);
        if (overdue.Count > 0)
            CatalogLog.Woke(log, overdue.Count);
        if (await debts.RemindAsync(cancellation, DebtBook.Patience - patience) is > 0 and var owed)
            CatalogLog.Reminded(log, owed);
        try
        {
            await drafts.RunAsync(cancellation, afterStart);
        }
        catch (XmlException e)
        {
            // XML 1.0, section 2.2: U+FFFE and U+FFFF are no characters of it. Azure encodes such names; the emulator answers nothing
            // that could be read.
            CatalogLog.CannotList(log, Containers.Drafts, e.Message);
        }
    }
}
