namespace Pipeline.Site;

/// <summary>What one round of rendering has read: all files of the round show the same truth, and each part of it is read once.</summary>
public sealed class Facts
{
    private readonly Dictionary<object, Task> _read = [];

    /// <summary>Reads a part of the truth, or gives what the round has read of it already.</summary>
    /// <param name="part">Names the part, with a type and value of its own.</param>
    public Task<T> OnceAsync<T>(object part, Func<Task<T>> read)
    {
        if (!_read.TryGetValue(part, out var known))
            _read[part] = known = read();
        return (Task<T>)known;
    }
}
