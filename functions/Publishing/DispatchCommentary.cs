using Microsoft.Azure.Functions.Worker;
using Pipeline.Catalog.Debts;
using Pipeline.Catalog.Dispatching;
using Pipeline.Catalog.Messages;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Functions.Publishing;

/// <summary>Finishes the dispatch of a commentary whose change's maker may have died.</summary>
public sealed class DispatchCommentary(Dispatcher dispatcher, DebtBook debts)
{
    [Function(nameof(DispatchCommentary))]
    public Task RunAsync(
        [QueueTrigger(Queues.Dispatch, Connection = StorageOptions.Connection)] DispatchHint hint,
        CancellationToken cancellation
    ) => Stage.RunAsync("dispatch", hint, () => debts.PayAsync(hint, () => dispatcher.DispatchAsync(hint.Id, cancellation), cancellation));
}
