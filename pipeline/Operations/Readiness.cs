using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Pipeline.Operations;

/// <summary>Looks at the app's health at most every few seconds, however often it is asked.</summary>
public sealed class Readiness(HealthCheckService checks, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private HealthStatus _last;
    private long? _looked;

    /// <summary>The newest finding.</summary>
    public async Task<HealthStatus> LookAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            if (_looked is { } looked && time.GetElapsedTime(looked) < GoodFor)
                return _last;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Patience);
            _last = (await checks.CheckHealthAsync(limit.Token)).Status;
            _looked = time.GetTimestamp();
            return _last;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return HealthStatus.Unhealthy;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
