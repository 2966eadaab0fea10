namespace Pipeline.Catalog.Dispatching;

/// <summary>
/// How long to gather a listing's changes before it is built again: one second, and longer while much is published, because
/// then each build would be out of date as soon as it is done.
/// </summary>
internal sealed class LoadWindow(TimeProvider time)
{
    private const int SecondsOfHistory = 10;
    private const int ChangesPerSecondOfWindow = 15;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly Queue<long> _changes = new();
    private readonly Lock _lock = new();

    /// <summary>Counts one more published change and gives the window for it, in whole seconds as a queue's delay needs.</summary>
    public TimeSpan Next()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            _changes.Enqueue(now);
            while (time.GetElapsedTime(_changes.Peek(), now).TotalSeconds > SecondsOfHistory)
                _changes.Dequeue();
            var seconds = Math.Clamp(_changes.Count / ChangesPerSecondOfWindow, 1, (int)Longest.TotalSeconds);
            return TimeSpan.FromSeconds(seconds);
        }
    }
}
