using Microsoft.Azure.Functions.Worker;
using Pipeline.Intake.Sweeping;

namespace Functions.Intake;

/// <summary>The third door, and the repair of whatever is left over.</summary>
public sealed class SweepLeftovers(Sweep sweep)
{
    [Function(nameof(SweepLeftovers))]
    public Task RunAsync([TimerTrigger("30 * * * * *")] TimerInfo timer, CancellationToken cancellation) => sweep.RunAsync(cancellation);
}
