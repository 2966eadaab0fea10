namespace Pipeline.Catalog.Listings;

/// <summary>
/// How long to gather a listing's changes before it is built again: one second, and longer while much is published, because
/// then each build would be out of date as soon as it is done. Whoever waits for its end asks again and again: it narrows as soon as
/// the load ends.
/// </summary>
/// <param name="longest">The widest it becomes, in whole seconds.</param>
internal sealed class LoadWindow(TimeProvider time, TimeSpan longest)
{
    private const int SecondsOfHistory = 2;
    private const int SecondsPerChange = 2;

    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    private readonly Queue<long> _changes = new();
    private readonly Lock _lock = new();
    private long _newest;

    /// <summary>The window as of now, in whole seconds as a queue's delay needs.</summary>
    public TimeSpan Current
    {
        get
        {
            lock (_lock)
                return Measure(time.GetTimestamp());
        }
    }

    /// <summary>Counts one more published change and gives the window for it.</summary>
    public TimeSpan Next()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            _changes.Enqueue(_newest = now);
            return Measure(now);
        }
    }

    private TimeSpan Measure(long now)
    {
        // Where nothing came for a second the load has ended: whoever waits for that need not wait for its history to pass.
        if (time.GetElapsedTime(_newest, now) > OneSecond)
            _changes.Clear();
        while (_changes.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now).TotalSeconds > SecondsOfHistory)
            _changes.Dequeue();
        return TimeSpan.FromSeconds(Math.Clamp((_changes.Count - 1) * SecondsPerChange, 1, Math.Floor(longest.TotalSeconds)));
    }
}
