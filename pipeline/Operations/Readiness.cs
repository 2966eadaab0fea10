using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Pipeline.Operations;

/// <summary>What a look at the app's health found.</summary>
/// <param name="Missing">A sentence of what the storage account lacks; empty if nothing, or if that could not be seen.</param>
public readonly record struct Finding(bool IsHealthy, string Missing);

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
            _last = new(report.Status is HealthStatus.Healthy, report.Entries.GetValueOrDefault(StorageCheck.Name).Description ?? "");
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
