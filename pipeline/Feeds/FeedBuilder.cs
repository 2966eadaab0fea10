using Pipeline.Catalog.Messages;

namespace Pipeline.Feeds;

/// <summary>Makes what a hint says may be out of date.</summary>
public sealed class FeedBuilder(FeedFiles feeds, PieceNews news)
{
    public async Task BuildAsync(FeedHint hint, CancellationToken cancellation)
    {
        if (hint.Id is { } id)
            await news.PublishAsync(id, cancellation);
        if (hint.Listing is { } listing)
            await feeds.PublishAsync(listing, hint.Buckets, cancellation);
    }
}
