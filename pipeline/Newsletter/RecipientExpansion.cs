using Model;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;
using Pipeline.Storage;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter;

/// <summary>
/// Writes a mailing's recipients down: one delivery for each subscriber who is confirmed now; of a correction for each who got what it
/// corrects. A shard's cursor moves in the same
/// transaction as its deliveries, so whatever step it stops at, and however many run at once, each recipient is written once.
/// </summary>
public sealed class RecipientExpansion(SubscriberList subscribers, DeliveryStore deliveries, TimeProvider time)
{

    /// <summary>Goes on from the mailing's next shard.</summary>
    /// <returns>The shard to go on from, if the time was up; null when all is written down.</returns>
    public async Task<int?> ExpandAsync(Mailing mailing, DateTimeOffset until, CancellationToken cancellation)
    {
        List<string> batch = [];
        DeliveryShard? shard = null;
        await foreach (var key in CandidatesAsync(mailing, cancellation))
        {
            if (batch.Count > 0 && (batch.Count == DeliveryStore.MaxInTransaction || Shards.Of(key) != Shards.Of(batch[0])))
            {
                shard = await WriteAsync(mailing.Id, shard, batch, cancellation);
                batch.Clear();
                if (time.GetUtcNow() >= until)
                    return Shards.Of(key);
            }
            batch.Add(key);
        }
        if (batch.Count > 0)
            await WriteAsync(mailing.Id, shard, batch, cancellation);
        return null;
    }

    private IAsyncEnumerable<string> CandidatesAsync(Mailing mailing, CancellationToken cancellation) =>
        mailing is { Kind: MailingKind.Correction, Of: { } first }
            ? deliveries.SentAsync(first, mailing.NextShard, cancellation)
            : subscribers.ConfirmedAsync(mailing.List, mailing.NextShard, cancellation);

    /// <param name="known">The shard that was written last; may be another, or old.</param>
    /// <returns>The shard with these recipients in it.</returns>
    private Task<DeliveryShard> WriteAsync(CommentaryId mailing, DeliveryShard? known, List<string> keys, CancellationToken cancellation)
    {
        var fresh = new DeliveryShard { Mailing = mailing, Shard = Shards.Of(keys[0]) };
        return GuardedChange.MakeAsync($"Shard {fresh.Shard} of the mailing '{mailing}'", async number =>
        {
            cancellation.ThrowIfCancellationRequested();
            var present = number == 0
                ? known?.Shard == fresh.Shard ? known : fresh
                : await deliveries.FindShardAsync(mailing, fresh.Shard, cancellation) ?? fresh;
            var missing = keys.Where(key => string.CompareOrdinal(key, present.Cursor) > 0).ToList();
            return missing.Count == 0 ? (true, present)
                : await deliveries.TryExpandAsync(present, missing, cancellation) is { } written ? (true, written)
                : (false, present);
        });
    }
}
