using Microsoft.Azure.Functions.Worker;
using Pipeline.Making;

namespace Functions.Operations;

/// <summary>Makes everything again where theme, settings or program have changed, or somebody asked for it; else a look.</summary>
public sealed class GoOnMaking(MakeEverything making)
{
    [Function(nameof(GoOnMaking))]
    public Task RunAsync([TimerTrigger("10,40 * * * * *", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellation) =>
        making.GoOnAsync(cancellation);
}
