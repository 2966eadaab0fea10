using Pipeline.Catalog.Messages;
using Pipeline.Telemetry;

namespace Pipeline.Web;

/// <summary>Builds the pages that a hint is about.</summary>
public sealed class PageBuilder(ArticlePages articles, ListingPages listings)
{
    public async Task BuildAsync(WebHint hint, CancellationToken cancellation)
    {
        if (hint.Id is { } id)
        {
            Stage.About(id);
            await articles.PublishAsync(id, cancellation);
        }
        if (hint.Listing is { } listing)
            await listings.PublishAsync(listing, hint.Buckets, cancellation);
    }
}
