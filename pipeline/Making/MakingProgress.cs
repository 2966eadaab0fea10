using Azure;

namespace Pipeline.Making;

/// <summary>How a walk over everything stands.</summary>
public enum MakingState
{
    /// <summary>It goes on by itself.</summary>
    Running,

    /// <summary>Somebody stopped it; it goes on where it is when somebody starts it.</summary>
    Stopped,

    /// <summary>Everything was made.</summary>
    Done,
}

/// <summary>The parts of a walk, in their order.</summary>
public enum MakingPart
{
    /// <summary>What hangs on no piece: assets first, because all pages name them.</summary>
    Standing,

    /// <summary>Each piece: its addresses, its pictures, its places in listings.</summary>
    Pieces,

    /// <summary>Each listing: its pages, feeds, sitemaps and search files.</summary>
    Listings,
}

/// <summary>A walk over everything, as it is stored between its steps.</summary>
/// <param name="With">What it makes everything with (<see cref="Theme.MadeWith"/>).</param>
/// <param name="After">Where the last step of its part ended; null where the part begins.</param>
/// <param name="Pieces">How many were walked over.</param>
/// <param name="Listings">How many were walked over; one of many buckets may count more than once.</param>
/// <param name="Repaired">How many entries listings lacked.</param>
/// <param name="Unreadable">How many pieces could not be read and were passed over; the log names them.</param>
public sealed record MakingProgress(
    string With, MakingState State, MakingPart Part, string? After, int Pieces, int Listings, int Repaired, int Unreadable,
    DateTimeOffset Started, DateTimeOffset? Ended)
{
    /// <summary>A walk that begins.</summary>
    public static MakingProgress New(string with, DateTimeOffset now) =>
        new(with, MakingState.Running, MakingPart.Standing, null, 0, 0, 0, 0, now, null);
}

/// <summary>A walk with what guards its row.</summary>
internal sealed record StoredProgress(MakingProgress Progress, ETag? ETag);
