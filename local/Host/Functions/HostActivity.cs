using System.Collections.Concurrent;

namespace Local.Host.Functions;

/// <summary>How often a function ran.</summary>
public readonly record struct FunctionCounts(int Succeeded, int Failed);

/// <summary>What the host is doing and has done, by function.</summary>
public sealed class HostActivity
{
    private readonly ConcurrentDictionary<string, Counter> _counters = new(StringComparer.Ordinal);
    private int _running;
    private int _started;

    /// <summary>Functions running now.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>Functions started since the host's start.</summary>
    public int Started => Volatile.Read(ref _started);

    public IReadOnlyDictionary<string, FunctionCounts> Counts =>
        _counters.ToDictionary(entry => entry.Key, entry => new FunctionCounts(entry.Value.Succeeded, entry.Value.Failed), StringComparer.Ordinal);

    /// <summary>Waits until nothing runs.</summary>
    public async Task WhenIdleAsync(CancellationToken cancellation)
    {
        while (Running > 0)
            await Task.Delay(10, cancellation);
    }

    internal Run Begin(string function)
    {
        Interlocked.Increment(ref _running);
        Interlocked.Increment(ref _started);
        return new Run(this, _counters.GetOrAdd(function, _ => new Counter()));
    }

    internal sealed class Run(HostActivity activity, Counter counter) : IDisposable
    {
        private bool _succeeded;

        public void Succeeded() => _succeeded = true;

        public void Dispose()
        {
            Interlocked.Increment(ref _succeeded ? ref counter.Succeeded : ref counter.Failed);
            Interlocked.Decrement(ref activity._running);
        }
    }

    internal sealed class Counter
    {
        public int Succeeded;
        public int Failed;
    }
}
