using Microsoft.Azure.Functions.Worker;
using Pipeline.Newsletter.Digests;

namespace Functions.Publishing;

/// <summary>Makes the digests that are due.</summary>
public sealed class MakeDigests(DigestMaker digests)
{
    [Function(nameof(MakeDigests))]
    public Task RunAsync([TimerTrigger("55 * * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        digests.MakeDueAsync(cancellation);
}
