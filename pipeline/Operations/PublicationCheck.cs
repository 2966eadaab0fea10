using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Model;
using Pipeline.Theme;

namespace Pipeline.Operations;

/// <summary>Whether the publication's settings and templates are there: a deployment without its <c>site</c> folder shows here,
/// and so does a template that was changed for the worse.</summary>
internal sealed class PublicationCheck(IServiceProvider services) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        services.GetRequiredService<Publication>();
        var templates = services.GetRequiredService<Templates>();
        _ = templates.Fingerprint;
        return Task.FromResult(templates.Faults is { Count: > 0 } faults
            ? HealthCheckResult.Degraded($"The theme stays as it was, because of {string.Join(' ', faults)}")
            : HealthCheckResult.Healthy());
    }
}
