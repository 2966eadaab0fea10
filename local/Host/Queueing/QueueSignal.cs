namespace Local.Host.Queueing;

/// <summary>Tells a listener that its queue has something new, so that it need not ask to find out.</summary>
internal sealed class QueueSignal
{
    private readonly Pulse _raised = new();
    private int _outstanding;

    /// <summary>Messages that this process sent less those it deleted: what it knows to be left.</summary>
    public int Outstanding => Volatile.Read(ref _outstanding);

    public void Sent(TimeSpan delay)
    {
        Interlocked.Increment(ref _outstanding);
        RaiseAfter(delay);
    }

    public void Deleted() => Interlocked.Decrement(ref _outstanding);

    /// <summary>Raises the signal once a message is visible.</summary>
    public void RaiseAfter(TimeSpan delay)
    {
        if (delay <= TimeSpan.Zero)
            _raised.Raise();
        else
            _ = Task.Delay(delay).ContinueWith(_ => _raised.Raise(), TaskScheduler.Default);
    }

    /// <summary>Waits for the signal, at most for <paramref name="limit"/>, and takes it.</summary>
    public Task WaitAsync(TimeSpan limit, CancellationToken cancellation) => _raised.WaitAsync(limit, cancellation);
}
