using Pipeline.Catalog;
using Pipeline.Catalog.Debts;
using Pipeline.Catalog.Messages;
using Pipeline.Catalog.Outputs;
using Pipeline.Storage;

namespace Pipeline.Web;

/// <summary>The site's pages as an output: of pieces, of listings, and of neither.</summary>
internal sealed class WebOutput(PageBuilder pages, ListingPages listings, SitePages standing, DebtBook debts)
    : IPieceOutput, IListingOutput, IStandingOutput
{
    public string Stage => "web";

    public Task PublishAsync(Head head, CancellationToken cancellation) => pages.BuildAsync(head, cancellation);

    public Task PublishAsync(ListingRound round, CancellationToken cancellation) => listings.PublishAsync(round, cancellation);

    public Task PublishAsync(CancellationToken cancellation) => standing.PublishAsync(cancellation);

    public Task OweAsync(Head head, CancellationToken cancellation) =>
        debts.OweAsync(Queues.Web, new WebHint { Id = head.Id }, cancellation);

    public Task OweAsync(ListingRound round, CancellationToken cancellation) =>
        debts.OweAsync(Queues.Web, new WebHint { Listing = round.Listing, Buckets = round.Changed }, cancellation);
}
