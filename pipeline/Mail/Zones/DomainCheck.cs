using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Pipeline.Mail.Zones;

/// <summary>Whether receivers will believe our mails. The app works without, so that this is only said.</summary>
internal sealed class DomainCheck(DomainWatch watch) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var wrong = (await watch.LookAsync(cancellationToken) ?? []).Where(verdict => verdict.State is ZoneState.Wrong).ToList();
        return wrong.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(string.Join(' ', wrong.Select(Sentence)));
    }

    private static string Sentence(ZoneVerdict verdict) => verdict.Write.Count == 0
        ? verdict.Says
        : $"{verdict.Says} Write into the zone: {string.Join(" and ", verdict.Write)}";
}
