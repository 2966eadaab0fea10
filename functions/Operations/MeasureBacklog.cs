using Microsoft.Azure.Functions.Worker;
using Pipeline.Operations;

namespace Functions.Operations;

/// <summary>Measures what waits in the queues and in the outbox, for the alerts.</summary>
public sealed class MeasureBacklog(BacklogSampler backlog)
{
    [Function(nameof(MeasureBacklog))]
    public Task RunAsync([TimerTrigger("15 * * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        backlog.SampleAsync(cancellation);
}
