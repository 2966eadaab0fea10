namespace Pipeline.Mail.Zones;

/// <summary>What the domain name system says, as far as mail needs it.</summary>
public interface IZone
{
    /// <summary>The texts at a name (RFC 1035, section 3.3.14), each in one piece; none if there are none, or no such name.</summary>
    /// <exception cref="ZoneSilentException">No name server gave an answer in time.</exception>
    Task<IReadOnlyList<string>> TextsAsync(string name, CancellationToken cancellation);
}

/// <summary>No name server answered: nothing can be said of a name.</summary>
public sealed class ZoneSilentException(string message, Exception? cause = null) : IOException(message, cause);
