using Microsoft.Extensions.Logging;
using Pipeline.Telemetry;

namespace Pipeline.Catalog.Outputs;

/// <summary>
/// Runs outputs in the round that tells them, so that nothing waits for a queue where all goes well; one that fails is left to its own
/// queue, and the others never hear of it.
/// </summary>
public sealed class OutputRun(IEnumerable<IPieceOutput> pieces, IEnumerable<IListingOutput> listings, ILogger<OutputRun> log)
{
    /// <summary>Tells every output of a piece.</summary>
    public Task PublishAsync(Head head, CancellationToken cancellation) => PublishAsync(pieces, head, cancellation);

    /// <summary>Tells of a piece, that has not changed, those outputs that may show it otherwise by now.</summary>
    public Task RemakeAsync(Head head, CancellationToken cancellation) =>
        PublishAsync(pieces.Where(output => output.IsRemade), head, cancellation);

    /// <summary>Tells every output of a listing.</summary>
    public Task PublishAsync(ListingRound round, CancellationToken cancellation) => Task.WhenAll(listings.Select(output =>
        RunAsync(
            output.Stage, round.Listing.ToString(), () => output.PublishAsync(round, cancellation),
            () => output.OweAsync(round, cancellation), cancellation)));

    private async Task PublishAsync(IEnumerable<IPieceOutput> outputs, Head head, CancellationToken cancellation)
    {
        foreach (var output in outputs)
            await RunAsync(
                output.Stage, head.Id.ToString(), () => output.PublishAsync(head, cancellation), () => output.OweAsync(head, cancellation),
                cancellation);
    }

    private async Task RunAsync(string stage, string about, Func<Task> publish, Func<Task> owe, CancellationToken cancellation)
    {
        try
        {
            await Stage.WithinAsync(stage, publish);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !cancellation.IsCancellationRequested)
        {
            CatalogLog.Left(log, stage, about, $"{e.GetType().Name}: {e.Message}");
            await owe();
        }
    }
}
