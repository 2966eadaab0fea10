namespace Local.Commands.Running;

/// <summary>Wakes one waiter; raised several times before it waits, it wakes it once.</summary>
internal sealed class Pulse
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    public void Raise()
    {
        try
        {
            _raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // Raised already.
        }
    }

    /// <summary>Waits until it is raised, at most for <paramref name="limit"/>.</summary>
    public Task WaitAsync(TimeSpan limit, CancellationToken cancellation) => _raised.WaitAsync(limit, cancellation);

    /// <summary>Waits until it is raised.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _raised.WaitAsync(cancellation);
}
