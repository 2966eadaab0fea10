using Pipeline.Announcing;
using Pipeline.Catalog.Debts;
using Pipeline.Catalog.Messages;
using Pipeline.Catalog.Outputs;
using Pipeline.Storage;

namespace Pipeline.Feeds;

/// <summary>The feeds as an output of listings.</summary>
internal sealed class FeedOutput(FeedFiles feeds, Announcer announcer, DebtBook debts) : IListingOutput
{
    public string Stage => "feeds";

    public async Task PublishAsync(ListingRound round, CancellationToken cancellation) =>
        await announcer.FeedsAsync(await feeds.PublishAsync(round, cancellation), cancellation);

    public Task OweAsync(ListingRound round, CancellationToken cancellation) =>
        debts.OweAsync(Queues.Feeds, new FeedHint(round.Listing) { Buckets = round.Changed }, cancellation);
}
