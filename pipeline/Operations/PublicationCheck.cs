using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Model;
using Pipeline.Theme;

namespace Pipeline.Operations;

/// <summary>Whether the publication's settings and templates are there: a deployment without its <c>site</c> folder shows here.</summary>
internal sealed class PublicationCheck(IServiceProvider services) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        services.GetRequiredService<Publication>();
        services.GetRequiredService<Templates>();
        return Task.FromResult(HealthCheckResult.Healthy());
    }
}
