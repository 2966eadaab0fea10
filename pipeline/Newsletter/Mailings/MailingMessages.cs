using Model;
using Pipeline.Catalog.Messages;
using Pipeline.Storage;

namespace Pipeline.Newsletter.Mailings;

/// <summary>The hints that keep mailings going.</summary>
public sealed class MailingMessages(Stores stores)
{
    private readonly MessageQueue _newsletter = stores.Queue(Queues.Newsletter);
    private readonly MessageQueue _deliveries = stores.Queue(Queues.Deliveries);

    public Task ConsiderAsync(CommentaryId id, CancellationToken cancellation) => _newsletter.SendAsync(new MailingHint(id), cancellation);

    public Task DeliverAsync(CommentaryId mailing, int shard, TimeSpan delay, CancellationToken cancellation) =>
        _deliveries.SendAsync(new DeliveryHint(mailing, shard), cancellation, delay > TimeSpan.Zero ? delay : default);

    public async Task DeliverAsync(CommentaryId mailing, IEnumerable<int> shards, CancellationToken cancellation)
    {
        foreach (var shard in shards)
            await DeliverAsync(mailing, shard, TimeSpan.Zero, cancellation);
    }
}
