using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Debts;
using Pipeline.Catalog.Messages;
using Pipeline.Storage;

namespace Pipeline.Operations.Probing;

/// <summary>Makes one channel of a piece again, as any change of it would: by a hint to whoever makes it.</summary>
public sealed class ChannelRepair(ICatalog catalog, DebtBook debts)
{
    /// <param name="key">A channel's <see cref="ChannelLook.Key"/>.</param>
    /// <returns>False if there is no such channel.</returns>
    public async Task<bool> AskAsync(CommentaryId id, string key, CancellationToken cancellation)
    {
        if (await catalog.FindAsync(id, cancellation) is not { Published: { } published })
            return false;
        if (key == Channels.Page)
            await debts.OweAsync(Queues.Web, new WebHint { Id = id }, cancellation);
        else if (Listing(key, Channels.ListingPrefix) is { } listing)
            await debts.OweAsync(Queues.Web, new WebHint { Listing = listing, Buckets = [listing.BucketOf(published)] }, cancellation);
        else if (Listing(key, Channels.FeedsPrefix) is { } fed)
            await debts.OweAsync(Queues.Feeds, new FeedHint(fed) { Buckets = [fed.BucketOf(published)] }, cancellation);
        else
            return false;
        return true;
    }

    private static ListingKey? Listing(string key, string prefix) =>
        key.StartsWith(prefix, StringComparison.Ordinal) && ListingKey.TryParse(key[prefix.Length..], null, out var listing)
            ? listing
            : null;
}
