using Pipeline.Newsletter.Deliveries;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter.Mailings;

/// <summary>
/// Writes a mailing's recipients down: one delivery for each subscriber who is confirmed now. A shard's cursor moves in the same
/// transaction as its deliveries, so whatever step it stops at, and however many run at once, each recipient is written once.
/// </summary>
internal sealed class RecipientExpansion(SubscriberList subscribers, DeliveryStore deliveries, TimeProvider time)
{
    /// <summary>Goes on from the mailing's next shard.</summary>
    /// <returns>The shard to go on from, if the time was up; null when all is written down.</returns>
    public async Task<int?> ExpandAsync(Mailing mailing, DateTimeOffset until, CancellationToken cancellation)
    {
        List<string> batch = [];
        await foreach (var key in subscribers.ConfirmedAsync(mailing.List, mailing.NextShard, cancellation))
        {
            if (batch.Count > 0 && (batch.Count == DeliveryStore.MaxInTransaction || Shards.Of(key) != Shards.Of(batch[0])))
            {
                await WriteAsync(mailing.Id, batch, cancellation);
                batch.Clear();
                if (time.GetUtcNow() >= until)
                    return Shards.Of(key);
            }
            batch.Add(key);
        }
        if (batch.Count > 0)
            await WriteAsync(mailing.Id, batch, cancellation);
        return null;
    }

    private async Task WriteAsync(string mailing, List<string> keys, CancellationToken cancellation)
    {
        var shard = Shards.Of(keys[0]);
        var present = new DeliveryShard { Mailing = mailing, Shard = shard };
        while (true)
        {
            var missing = keys.Where(key => string.CompareOrdinal(key, present.Cursor) > 0).ToList();
            if (missing.Count == 0 || await deliveries.TryExpandAsync(present, missing, cancellation) is not null)
                return;
            cancellation.ThrowIfCancellationRequested();
            present = await deliveries.FindShardAsync(mailing, shard, cancellation) ?? new DeliveryShard { Mailing = mailing, Shard = shard };
        }
    }
}
