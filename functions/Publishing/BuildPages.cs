using Microsoft.Azure.Functions.Worker;
using Pipeline.Catalog.Debts;
using Pipeline.Catalog.Messages;
using Pipeline.Storage;
using Pipeline.Telemetry;
using Pipeline.Web;

namespace Functions.Publishing;

/// <summary>Builds article and listing pages.</summary>
public sealed class BuildPages(PageBuilder pages, DebtBook debts)
{
    [Function(nameof(BuildPages))]
    public Task RunAsync([QueueTrigger(Queues.Web, Connection = StorageOptions.Connection)] WebHint hint, CancellationToken cancellation) =>
        Stage.RunAsync("web", hint, () => debts.PayAsync(hint, () => pages.BuildAsync(hint, cancellation), cancellation));
}
