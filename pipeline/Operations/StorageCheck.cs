using Azure;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Pipeline.Storage;

namespace Pipeline.Operations;

/// <summary>
/// Whether the storage account's services answer, with the rights that the app has, and hold what the app needs. Until everything was
/// found once each container, queue and table is looked at; then one of each kind.
/// </summary>
internal sealed class StorageCheck(Stores stores) : IHealthCheck
{
    public const string Name = "storage";

    private const int NotFound = 404;

    private volatile bool _complete;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var looks = _complete
            ?
            [
                Container(Containers.Web, cancellationToken),
                Queue(Queues.Dispatch, cancellationToken),
                Table(Tables.Commentaries, cancellationToken),
            ]
            : Containers
                .All.Select(name => Container(name, cancellationToken))
                .Concat(Queues.All.Select(name => Queue(name, cancellationToken)))
                .Concat(Tables.All.Select(name => Table(name, cancellationToken)));
        var missing = (await Task.WhenAll(looks)).OfType<string>().ToList();
        _complete = missing.Count == 0;
        return _complete
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy(
                $"The storage account lacks: {string.Join(", ", missing)}. The infrastructure declares them; local work makes them at "
                + "its start."
            );
    }

    private Task<string?> Container(string name, CancellationToken cancellation) =>
        LookAsync($"container {name}", () => stores.Blobs(name).Container.GetPropertiesAsync(cancellationToken: cancellation));

    private Task<string?> Queue(string name, CancellationToken cancellation) =>
        LookAsync($"queue {name}", () => stores.Queue(name).Client.GetPropertiesAsync(cancellation));

    private Task<string?> Table(string name, CancellationToken cancellation) =>
        LookAsync($"table {name}", async () =>
        {
            await foreach (var _ in stores.Table(name).QueryAsync("PartitionKey eq 'health'", cancellation, pageSize: 1))
                break;
        });

    private static async Task<string?> LookAsync(string what, Func<Task> look)
    {
        try
        {
            await look();
            return null;
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return what;
        }
    }
}
