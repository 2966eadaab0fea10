using Azure;

namespace Pipeline.Subscribers;

/// <summary>One reader's subscription to one list.</summary>
public sealed record Subscriber
{
    public required string List { get; init; }

    /// <summary>The address's hash: <see cref="EmailAddress.Key"/>.</summary>
    public required string Key { get; init; }

    public required SubscriberState State { get; init; }

    /// <summary>The address; null once it was forgotten.</summary>
    public string? Address { get; init; }

    /// <summary>Where the consent came from, such as <c>form</c> or <c>operator</c>.</summary>
    public string Source { get; init; } = "";

    /// <summary>When it was last asked for.</summary>
    public DateTimeOffset? Requested { get; init; }

    public DateTimeOffset? Confirmed { get; init; }

    public DateTimeOffset? Ended { get; init; }

    /// <summary>Why it was suppressed, without the address.</summary>
    public string? Reason { get; init; }

    /// <summary>What the reader agreed to; null for one from before this was kept.</summary>
    public Consent? Consent { get; init; }

    /// <summary>How often it began anew after an end; a link to confirm is good for its own round only.</summary>
    public int Round { get; init; }

    /// <summary>Whether it ended once and was not confirmed since: only the reader may begin it anew.</summary>
    public bool WasEnded =>
        State is SubscriberState.Unsubscribed or SubscriberState.Suppressed || (State is SubscriberState.Pending && Ended is not null);

    /// <summary>Guards the row; unset before it is stored.</summary>
    public ETag ETag { get; init; }

    /// <summary>Whether a newsletter may be sent to it.</summary>
    public bool MayBeMailed => State is SubscriberState.Confirmed && Address is not null;

    /// <summary>Without the address, so that it never gets into a log by accident.</summary>
    public override string ToString() => $"subscriber {Key[..8]} of '{List}', {State}";
}
