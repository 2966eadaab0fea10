using Microsoft.Azure.Functions.Worker;
using Pipeline.Operations.Poison;

namespace Functions.Operations;

/// <summary>Puts poison messages back, or leaves them to people.</summary>
public sealed class SettlePoison(PoisonSettler settler)
{
    [Function(nameof(SettlePoison))]
    public Task RunAsync([TimerTrigger("5,35 * * * * *", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellation) =>
        settler.SettleAsync(cancellation);
}
