using Microsoft.Azure.Functions.Worker;
using Pipeline.Operations.Probing;

namespace Functions.Operations;

/// <summary>Looks for what was published lately, as a reader would, and has made again what does not show.</summary>
public sealed class ProbeChannels(Probe probe)
{
    [Function(nameof(ProbeChannels))]
    public Task RunAsync([TimerTrigger("*/15 * * * * *")] TimerInfo timer, CancellationToken cancellation) => probe.RunAsync(cancellation);
}
