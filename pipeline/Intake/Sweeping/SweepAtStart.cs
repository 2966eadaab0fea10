using Azure;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Catalog;

namespace Pipeline.Intake.Sweeping;

/// <summary>Sweeps once when the app starts: what the last one had in hand when it died does not wait for the timer.</summary>
internal sealed class SweepAtStart(Sweep sweep, ILogger<SweepAtStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await sweep.RunAtStartAsync(stoppingToken);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or IOException or OperationCanceledException)
        {
            // Storage is away, or not made yet: the timer sweeps soon.
            CatalogLog.NotSweptAtStart(log, e.Message);
        }
    }
}
