using Microsoft.Azure.Functions.Worker;
using Pipeline.Catalog.Debts;
using Pipeline.Catalog.Messages;
using Pipeline.Newsletter;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Functions.Publishing;

/// <summary>Makes, or cancels, a commentary's mailing.</summary>
public sealed class ConsiderMailing(NewsletterStage newsletter, DebtBook debts)
{
    [Function(nameof(ConsiderMailing))]
    public Task RunAsync(
        [QueueTrigger(Queues.Newsletter, Connection = StorageOptions.Connection)] MailingHint hint,
        CancellationToken cancellation
    ) => Stage.RunAsync(
        "newsletter", hint, () => debts.PayAsync(hint, () => newsletter.ConsiderAsync(hint.Id, cancellation), cancellation));
}
