using System.Xml;
using Microsoft.Extensions.Logging;
using Pipeline.Catalog;
using Pipeline.Catalog.Listings;
using Pipeline.Catalog.Messages;
using Pipeline.Storage;

namespace Pipeline.Intake.Sweeping;

/// <summary>
/// Repairs what is left over. It need not look at the archive, because work in progress has tables of its own that are empty
/// at rest (<c>changes</c>, due rows of <c>schedules</c>), every commit is preceded by a durable message or row that outlives
/// it, and drafts are looked through one page of names a run.
/// </summary>
public sealed class Sweep(Stores stores, ChangeStore changes, DraftSweep drafts, TimeProvider time, ILogger<Sweep> log)
{
    private static readonly TimeSpan Overdue = TimeSpan.FromSeconds(45);

    private readonly MessageQueue _listings = stores.Queue(Queues.Listings);

    /// <summary>Wakes listings whose changes nobody merged, and hands over drafts that no door took in.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var overdue = await changes.OverdueAsync(time.GetUtcNow() - Overdue, cancellation);
        foreach (var listing in overdue)
            await _listings.SendAsync(new ListingHint(listing), cancellation);
        if (overdue.Count > 0)
            CatalogLog.Woke(log, overdue.Count);
        try
        {
            await drafts.RunAsync(cancellation);
        }
        catch (XmlException e)
        {
            // XML 1.0, section 2.2: U+FFFE and U+FFFF are no characters of it. Azure encodes such names; the emulator answers nothing that could be read.
            CatalogLog.CannotList(log, Containers.Drafts, e.Message);
        }
    }
}
