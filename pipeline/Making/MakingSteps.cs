using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Dispatching;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Listings;
using Pipeline.Catalog.Outputs;

namespace Pipeline.Making;

/// <summary>
/// One step of a walk over everything: some pieces, or some listings, shown by every output as they would be if they had just changed.
/// Outputs write only what differs, so a step may be done twice, and beside publishing.
/// </summary>
public sealed class MakingSteps(
    HeadStore heads, ListingStore listings, ListingRepair repair, PictureDispatch pictures, OutputRun outputs,
    IEnumerable<IStandingOutput> standing, ILogger<MakingSteps> log)
{
    internal const int PiecesInStep = 20;
    private const int DocumentsInStep = 60;
    private const int AtOnce = 4;

    /// <summary>Does the next step, and gives the progress after it.</summary>
    public Task<MakingProgress> DoAsync(MakingProgress progress, CancellationToken cancellation) => progress.Part switch
    {
        MakingPart.Standing => StandingAsync(progress, cancellation),
        MakingPart.Pieces => PiecesAsync(progress, cancellation),
        _ => ListingsAsync(progress, cancellation),
    };

    private async Task<MakingProgress> StandingAsync(MakingProgress progress, CancellationToken cancellation)
    {
        foreach (var output in standing)
            await output.PublishAsync(cancellation);
        return progress with { Part = MakingPart.Pieces, After = null };
    }

    private async Task<MakingProgress> PiecesAsync(MakingProgress progress, CancellationToken cancellation)
    {
        var unreadable = 0;
        var page = await heads.PageAsync(progress.After, PiecesInStep, id =>
        {
            MakingLog.Unreadable(log, id);
            unreadable++;
        }, cancellation);
        await Parallel.ForEachAsync(page, With(cancellation), async (head, token) => await PieceAsync(head, token));
        var repaired = await repair.RepairAsync(page, cancellation);
        var next = progress with
        {
            Pieces = progress.Pieces + page.Count,
            Repaired = progress.Repaired + repaired,
            Unreadable = progress.Unreadable + unreadable,
        };
        return page.Count < PiecesInStep
            ? next with { Part = MakingPart.Listings, After = null }
            : next with { After = page[^1].Id.ToString() };
    }

    private async Task PieceAsync(Head head, CancellationToken cancellation)
    {
        try
        {
            await pictures.RestoreAsync(head, cancellation);
        }
        catch (InvalidDataException e)
        {
            // Its document is gone: its page fails too, and is left to its own queue.
            MakingLog.NoDocument(log, head.Id, e.Message);
        }
        await outputs.RemakeAsync(head, cancellation);
    }

    private async Task<MakingProgress> ListingsAsync(MakingProgress progress, CancellationToken cancellation)
    {
        var page = await listings.PageAsync(progress.After, DocumentsInStep, cancellation);
        await Parallel.ForEachAsync(
            page.Listings, With(cancellation), async (one, token) => await ListingAsync(one.Listing, one.Buckets, token));
        var next = progress with { Listings = progress.Listings + page.Listings.Count, After = page.Next };
        return page.Next is null ? next with { State = MakingState.Done } : next;
    }

    private async Task ListingAsync(ListingKey listing, IReadOnlyList<string> buckets, CancellationToken cancellation)
    {
        var asOf = Stopwatch.GetTimestamp();
        if ((await listings.ReadFrontAsync(listing, cancellation)).Document is not { } front)
            return;
        var read = new List<BuiltBucket>();
        foreach (var bucket in buckets)
            if ((await listings.ReadBucketAsync(listing, bucket, cancellation)).Document is { } document)
                read.Add(new BuiltBucket(document.ToBucket(listing, bucket), IsNew: false));
        var round = new ListingRound(listing, asOf, front.ToFront(listing), read, IsNew: false) { IsRemade = true };
        await outputs.PublishAsync(round, cancellation);
    }

    private static ParallelOptions With(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
}
