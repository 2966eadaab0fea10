using Pipeline.Catalog;
using Pipeline.Catalog.Messages;
using Pipeline.Search;
using Pipeline.Telemetry;

namespace Pipeline.Web;

/// <summary>Builds the pages that a hint is about.</summary>
public sealed class PageBuilder(ArticlePages articles, ListingPages listings, SearchMerge search, TimeProvider time)
{
    public async Task BuildAsync(WebHint hint, CancellationToken cancellation)
    {
        if (hint.Id is { } id)
        {
            Stage.About(id);
            if (await articles.PublishAsync(id, cancellation) is { } head)
                Measure(head);
        }
        if (hint.Listing is { } listing)
            await listings.PublishAsync(listing, hint.Buckets, cancellation);
        if (hint.SearchMonths.Count > 0)
            await search.PublishAsync(hint.SearchMonths, cancellation);
    }

    /// <summary>Builds the pages of a piece whose head is at hand.</summary>
    public async Task BuildAsync(Head head, CancellationToken cancellation)
    {
        if (await articles.PublishAsync(head, cancellation) is { } first)
            Measure(first);
    }

    // A page that a new theme changes long after its piece came out says nothing of how fast pieces come out.
    private void Measure(Head head)
    {
        var since = head.PublishAt > head.Submission?.Received ? head.PublishAt : head.Submission?.Received;
        if (time.GetUtcNow() - since is { } took && took < TimeSpan.FromDays(1))
            Meters.Live("web", took);
    }
}
