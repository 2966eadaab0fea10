namespace Pipeline.Storage;

/// <summary>
/// A change that is made of what was read, and holds only if that is unchanged. Whoever was slower starts over from the newest
/// state; that many losses in a row are no bad luck but a fault.
/// </summary>
public static class GuardedChange
{
    private const int MaxTries = 50;

    /// <summary>Tries until the change holds.</summary>
    /// <param name="what">What is changed, for the error, such as <c>The mailing 'x'</c>.</param>
    /// <param name="attempt">Gets the number of the try, from 0, reads the newest state and tries to write; says whether that held, and
    /// what came of it.</param>
    /// <exception cref="IOException">It never held.</exception>
    public static async Task<T> MakeAsync<T>(string what, Func<int, Task<(bool Holds, T Result)>> attempt)
    {
        for (var number = 0; number < MaxTries; number++)
            if (await attempt(number) is { Holds: true } made)
                return made.Result;
        throw new IOException($"{what} changed {MaxTries} times while it was written.");
    }
}
