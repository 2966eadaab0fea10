using Model;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Subscribers;
using Pipeline.Subscribers.Suppressions;

namespace Pipeline.Newsletter.People;

/// <summary>All that is kept about one address.</summary>
/// <param name="Key">Names them in storage: a hash of the address.</param>
/// <param name="Subscriptions">Each with the text of its consent.</param>
/// <param name="Mailings">What was mailed to them, or was to be.</param>
/// <param name="Asked">How many mails about subscriptions are counted against the mailbox's limit.</param>
public sealed record Person(
    string Key, IReadOnlyList<PersonSubscription> Subscriptions, IReadOnlyList<PersonMailing> Mailings, Suppression? Suppression, int Asked)
{
    /// <summary>Whether a row of them is left; a suppression holds no address, and stays.</summary>
    public bool IsGone => Subscriptions.Count == 0 && Mailings.Count == 0 && Asked == 0;
}

/// <summary>A subscription as its reader may see it.</summary>
/// <param name="Text">The words that they agreed to; null if those were another program's.</param>
public sealed record PersonSubscription(
    string List, SubscriberState State, string? Address, string Source, DateTimeOffset? Requested, DateTimeOffset? Confirmed,
    DateTimeOffset? Ended, string? Reason, Consent? Consent, string? Text);

/// <summary>One mailing's copy for them.</summary>
public sealed record PersonMailing(CommentaryId Mailing, DeliveryState State, string? Reason, DateTimeOffset? Changed);
