namespace Pipeline.Subscribers.Transfer;

/// <summary>What a line of a file says of a reader.</summary>
public enum Standing
{
    /// <summary>They get the list.</summary>
    Subscribed,

    /// <summary>They asked, and never confirmed.</summary>
    Unconfirmed,

    /// <summary>They left.</summary>
    Left,

    /// <summary>They must not be mailed: their mailbox is gone, or they complained.</summary>
    Blocked,
}

/// <summary>One line of a file, understood.</summary>
/// <param name="Number">The record's number, from 1; the header is none.</param>
/// <param name="Address">Null if it holds none that can be read.</param>
/// <param name="Key">The subscriber's key; null if neither it nor the address is given.</param>
/// <param name="Since">When the reader confirmed, if the file knows.</param>
internal sealed record ImportLine(int Number, EmailAddress? Address, string? Key, Standing Standing, DateTimeOffset? Since);
