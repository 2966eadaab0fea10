namespace Pipeline.Storage;

/// <summary>
/// Runs one thing after another, of which whoever asks while it runs shares the next run: that one begins after all of them asked, so it
/// sees what they wrote before.
/// </summary>
public sealed class SharedRun
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;
    private Task? _next;

    /// <summary>Runs work, or joins a run of it that has not begun.</summary>
    /// <param name="work">The same for everybody.</param>
    public Task RunAsync(Func<Task> work)
    {
        lock (_lock)
            return _next ??= AfterAsync(_last, work);
    }

    private async Task AfterAsync(Task last, Func<Task> work)
    {
        await last.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock)
            (_last, _next) = (_next!, null);
        await work();
    }
}
