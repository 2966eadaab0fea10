using Microsoft.Azure.Functions.Worker;
using Pipeline.Catalog.Debts;
using Pipeline.Catalog.Messages;
using Pipeline.Feeds;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Functions.Publishing;

/// <summary>Builds a listing's feeds, or a piece's news item.</summary>
public sealed class BuildFeeds(FeedBuilder feeds, DebtBook debts)
{
    [Function(nameof(BuildFeeds))]
    public Task RunAsync(
        [QueueTrigger(Queues.Feeds, Connection = StorageOptions.Connection)] FeedHint hint,
        CancellationToken cancellation
    ) => Stage.RunAsync("feeds", hint, () => debts.PayAsync(hint, () => feeds.BuildAsync(hint, cancellation), cancellation));
}
