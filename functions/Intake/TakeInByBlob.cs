using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Intake;
using Pipeline.Storage;

namespace Functions.Intake;

/// <summary>The door for drafts that other tools put into the container; switched off in Azure, where events come.</summary>
public sealed class TakeInByBlob(DraftIntake intake)
{
    [Function(nameof(TakeInByBlob))]
    public Task RunAsync(
        [BlobTrigger(Containers.Drafts + "/{name}", Connection = StorageOptions.Connection)] BlobClient draft,
        string name,
        CancellationToken cancellation
    ) => intake.TakeInAsync(name, cancellation);
}
