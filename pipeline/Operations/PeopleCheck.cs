using Azure;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Pipeline.Operations.Poison;

namespace Pipeline.Operations;

/// <summary>Whether messages wait for a person. The app works well beside them, so that this is only said.</summary>
internal sealed class PeopleCheck(SetAside aside) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var counts = await aside.CountAsync(cancellationToken);
            return counts.Count == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded(
                    $"Messages that a person must look at: {string.Join(", ", counts.Select(count => $"{count.Value} of {count.Key}"))}.");
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // The container is missing, which the check of storage says.
            return HealthCheckResult.Healthy();
        }
    }
}
