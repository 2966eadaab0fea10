using Microsoft.Azure.Functions.Worker;
using Pipeline.Intake;
using Pipeline.Storage;

namespace Functions.Intake;

/// <summary>The door in Azure: Event Grid's BlobCreated events, delivered to a storage queue.</summary>
public sealed class TakeInByEvent(DraftIntake intake)
{
    [Function(nameof(TakeInByEvent))]
    public Task RunAsync(
        [QueueTrigger(Queues.DraftEvents, Connection = StorageOptions.Connection)] string message,
        CancellationToken cancellation
    ) => intake.TakeInByEventAsync(message, cancellation);
}
