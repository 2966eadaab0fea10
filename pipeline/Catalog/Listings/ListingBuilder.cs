using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using Model;
using Pipeline.Catalog.Messages;
using Pipeline.Catalog.Outputs;
using Pipeline.Telemetry;

namespace Pipeline.Catalog.Listings;

/// <summary>
/// Brings listings up to date, all that a message names in one round: their pending changes are read at once, merged, shown by every
/// output, and taken out last. So a run that dies anywhere is done again, and a listing that fails keeps its changes while the others
/// go on.
/// </summary>
public sealed class ListingBuilder(
    ListingMerger merger, ChangeStore waiting, ListingNotifier notifier, OutputRun outputs, ILogger<ListingBuilder> log)
{
    private readonly ListingsInHand _inHand = new();

    /// <summary>
    /// Brings listings up to date with what is pending for them, or puts that off while much is published, or while they are built already.
    /// </summary>
    public async Task BuildAsync(ListingHint hint, CancellationToken cancellation)
    {
        if (await notifier.TryDeferAsync(hint, cancellation))
            return;
        var (taken, busy) = _inHand.Take(hint.Listings);
        try
        {
            await notifier.PutOffAsync(busy, cancellation);
            if (taken.Count > 0)
                await BuildAsync(taken, hint.Piece, cancellation);
        }
        finally
        {
            _inHand.GiveBack(taken);
        }
    }

    private async Task BuildAsync(IReadOnlyList<ListingKey> listings, CommentaryId? piece, CancellationToken cancellation)
    {
        var changes = await waiting.PendingAsync(listings, cancellation, piece);
        var built = await Task.WhenAll(changes.GroupBy(change => change.Listing).Select(group => TryBuildAsync(group, cancellation)));
        await waiting.RemoveAsync(built.Where(one => one.Error is null).SelectMany(one => one.Changes), cancellation);
        if (built.FirstOrDefault(one => one.Error is not null).Error is { } error)
            ExceptionDispatchInfo.Throw(error);
    }

    private async Task<(IReadOnlyList<ListingChange> Changes, Exception? Error)> TryBuildAsync(
        IGrouping<ListingKey, ListingChange> pending, CancellationToken cancellation)
    {
        IReadOnlyList<ListingChange> changes = [.. pending];
        try
        {
            await outputs.PublishAsync(await merger.MergeAsync(pending.Key, changes, cancellation), cancellation);
            Meters.Built();
            return (changes, null);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !cancellation.IsCancellationRequested)
        {
            CatalogLog.NotBuilt(log, pending.Key.ToString(), $"{e.GetType().Name}: {e.Message}");
            return (changes, e);
        }
    }
}
