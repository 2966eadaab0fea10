using Pipeline.Catalog;
using Pipeline.Catalog.Debts;
using Pipeline.Catalog.Messages;
using Pipeline.Catalog.Outputs;
using Pipeline.Storage;

namespace Pipeline.Feeds;

/// <summary>The news items as an output of pieces.</summary>
internal sealed class PieceNewsOutput(PieceNews news, DebtBook debts) : IPieceOutput
{
    public string Stage => "feeds";

    public Task PublishAsync(Head head, CancellationToken cancellation) => news.PublishAsync(head, cancellation);

    public Task OweAsync(Head head, CancellationToken cancellation) =>
        debts.OweAsync(Queues.Feeds, new FeedHint { Id = head.Id }, cancellation);
}
