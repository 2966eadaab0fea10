using Microsoft.Azure.Functions.Worker;
using Pipeline.Catalog.Messages;
using Pipeline.Newsletter;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Functions.Publishing;

/// <summary>Makes some of a mailing's deliveries.</summary>
public sealed class DeliverMail(NewsletterStage newsletter)
{
    [Function(nameof(DeliverMail))]
    public Task RunAsync(
        [QueueTrigger(Queues.Deliveries, Connection = StorageOptions.Connection)] DeliveryHint hint,
        CancellationToken cancellation
    ) => Stage.RunAsync("delivery", hint, () => newsletter.DeliverAsync(hint, cancellation));
}
