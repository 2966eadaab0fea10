using Microsoft.Extensions.Diagnostics.HealthChecks;
using Pipeline.Storage;

namespace Pipeline.Operations;

/// <summary>Whether each of the storage account's services answers, with the rights that the app has: a call to each.</summary>
internal sealed class StorageCheck(Stores stores) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await Task.WhenAll(
            stores.Blobs(Containers.Web).Container.GetPropertiesAsync(cancellationToken: cancellationToken),
            stores.Queue(Queues.Dispatch).Client.GetPropertiesAsync(cancellationToken),
            stores.Table(Tables.Commentaries).FindAsync("health", "health", cancellationToken));
        return HealthCheckResult.Healthy();
    }
}
