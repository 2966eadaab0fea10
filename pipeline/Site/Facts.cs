namespace Pipeline.Site;

/// <summary>What one round of rendering has read: all files of the round show the same truth, and each part of it is read once.</summary>
/// <param name="asOf">
/// None of what is at hand is older than this moment (<see cref="System.Diagnostics.Stopwatch.GetTimestamp"/>); null if that is not known.
/// </param>
public sealed class Facts(long? asOf = null)
{
    private readonly Dictionary<object, Task> _read = [];

    /// <summary>Has a part of the truth at hand.</summary>
    /// <param name="part">Names the part, with a type and value of its own.</param>
    public Facts With<T>(object part, T known)
    {
        _read[part] = Task.FromResult(known);
        return this;
    }

    /// <summary>Reads a part of the truth, or gives what the round has read of it already.</summary>
    /// <param name="part">Names the part, with a type and value of its own.</param>
    public Task<T> OnceAsync<T>(object part, Func<Task<T>> read)
    {
        if (!_read.TryGetValue(part, out var known))
            _read[part] = known = read();
        return (Task<T>)known;
    }

    /// <summary>Whether a file may be written of these facts over what was looked at: the look must not be newer than they are.</summary>
    internal bool MayFollow(SiteLook look) => look is { IsSure: false } && (look.Present is null || look.Present.Seen < asOf);
}
