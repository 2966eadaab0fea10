using Microsoft.Azure.Functions.Worker;
using Pipeline.Catalog.Listings;
using Pipeline.Catalog.Messages;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Functions.Publishing;

/// <summary>Merges a listing's changes.</summary>
public sealed class BuildListing(ListingBuilder builder)
{
    [Function(nameof(BuildListing))]
    public Task RunAsync(
        [QueueTrigger(Queues.Listings, Connection = StorageOptions.Connection)] ListingHint hint,
        CancellationToken cancellation
    ) => Stage.RunAsync("listing", hint, () => builder.BuildAsync(hint, cancellation));
}
