using System.Collections.Concurrent;

namespace Local.Host.Functions;

/// <summary>What the host is doing and has done.</summary>
public sealed class HostActivity
{
    private readonly ConcurrentDictionary<string, int> _succeeded = new(StringComparer.Ordinal);
    private int _running;
    private int _started;

    /// <summary>Functions running now.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>Functions started since the host's start.</summary>
    public int Started => Volatile.Read(ref _started);

    /// <summary>How often a function ended well.</summary>
    public int Succeeded(string function) => _succeeded.GetValueOrDefault(function);

    internal async Task RunAsync(string function, Func<Task> work)
    {
        Interlocked.Increment(ref _running);
        Interlocked.Increment(ref _started);
        try
        {
            await work();
            _succeeded.AddOrUpdate(function, 1, (_, count) => count + 1);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
