using Microsoft.Azure.Functions.Worker;
using Pipeline.Newsletter.Bounces;

namespace Functions.Publishing;

/// <summary>Reads the mailbox that bounces come back to, where there is one.</summary>
public sealed class CollectBounces(BounceCollector bounces)
{
    [Function(nameof(CollectBounces))]
    public Task RunAsync([TimerTrigger("20 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        bounces.CollectAsync(cancellation);
}
