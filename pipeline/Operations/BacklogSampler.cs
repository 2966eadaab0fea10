using Azure.Storage.Queues;
using Pipeline.Catalog.Listings;
using Pipeline.Operations.Poison;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Operations;

/// <summary>
/// Looks at what waits, in two storage calls a queue and two more: a peek into each queue, each poison queue's length with what was set
/// aside from it, and the pending listing changes.
/// </summary>
public sealed class BacklogSampler(Stores stores, ChangeStore changes, SetAside aside, TimeProvider time)
{
    private const int MaxPeek = 32;

    /// <summary>Samples, and publishes the sample as this instance's measurements of the next minutes.</summary>
    public async Task SampleAsync(CancellationToken cancellation)
    {
        var ages = new Dictionary<string, TimeSpan>();
        var lengths = new Dictionary<string, long>();
        var forPeople = await aside.CountAsync(cancellation);
        foreach (var queue in Queues.All)
        {
            ages[queue] = await AgeAsync(stores.Queue(queue).Client, cancellation);
            // Where no infrastructure declared it, the host makes it for its first message.
            lengths[Queues.PoisonOf(queue)] =
                await stores.Queue(Queues.PoisonOf(queue)).LengthAsync(cancellation) + forPeople.GetValueOrDefault(queue);
        }
        Meters.Sampled(new Backlog(ages, lengths, Since(await changes.OldestAsync(cancellation))));
    }

    private async Task<TimeSpan> AgeAsync(QueueClient queue, CancellationToken cancellation)
    {
        var messages = await queue.PeekMessagesAsync(MaxPeek, cancellation);
        return Since(messages.Value.Min(message => message.InsertedOn));
    }

    private TimeSpan Since(DateTimeOffset? instant)
    {
        var age = time.GetUtcNow() - (instant ?? time.GetUtcNow());
        return age > TimeSpan.Zero ? age : TimeSpan.Zero;
    }
}
