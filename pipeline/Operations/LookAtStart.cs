using Microsoft.Extensions.Hosting;

namespace Pipeline.Operations;

/// <summary>Looks at the app's health once at its start, so that the log says what is missing before a function stumbles over it.</summary>
internal sealed class LookAtStart(Readiness readiness) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => readiness.LookAsync(stoppingToken);
}
