using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Pipeline.Operations;

/// <summary>What a look at the app's health found.</summary>
/// <param name="Missing">A sentence of what the storage account lacks; empty if nothing, or if that could not be seen.</param>
/// <param name="Notes">Sentences of what is not as it should be while the app works.</param>
public readonly record struct Finding(bool IsHealthy, string Missing, string Notes = "");

/// <summary>Looks at the app's health at most every few seconds, however often it is asked.</summary>
public sealed class Readiness(HealthCheckService checks, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private Finding _last;
    private long? _looked;

    /// <summary>The newest finding.</summary>
    public async Task<Finding> LookAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            if (_looked is { } looked && time.GetElapsedTime(looked) < GoodFor)
                return _last;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Patience);
            var report = await checks.CheckHealthAsync(limit.Token);
            var storage = report.Entries.GetValueOrDefault(StorageCheck.Name);
            var notes = report.Entries.Values.Where(entry => entry.Status is HealthStatus.Degraded).Select(entry => entry.Description);
            _last = new(
                report.Status is not HealthStatus.Unhealthy,
                storage.Description ?? "",
                string.Join(' ', notes));
            _looked = time.GetTimestamp();
            return _last;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return default;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
