using Microsoft.Azure.Functions.Worker;
using Pipeline.Subscribers.Transfer;

namespace Functions.Readers;

/// <summary>Goes on with imports that are not read to their end: large ones, and those whose reader died.</summary>
public sealed class GoOnImporting(ImportRunner imports)
{
    [Function(nameof(GoOnImporting))]
    public Task RunAsync([TimerTrigger("25 * * * * *")] TimerInfo timer, CancellationToken cancellation) => imports.GoOnAsync(cancellation);
}
