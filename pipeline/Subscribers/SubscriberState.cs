namespace Pipeline.Subscribers;

/// <summary>Where a subscription stands.</summary>
public enum SubscriberState
{
    /// <summary>Asked for, not confirmed: gets nothing but the confirmation.</summary>
    Pending,

    /// <summary>Gets the newsletter.</summary>
    Confirmed,

    /// <summary>Ended by the reader. Their address is forgotten; only its hash stays.</summary>
    Unsubscribed,

    /// <summary>Ended because the mailbox does not exist.</summary>
    Suppressed,
}
