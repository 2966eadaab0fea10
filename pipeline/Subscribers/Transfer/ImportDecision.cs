namespace Pipeline.Subscribers.Transfer;

/// <summary>What becomes of a line, by facts alone.</summary>
/// <param name="Next">The subscription as it is to be; null to leave it.</param>
internal sealed record ImportDecision(LineOutcome Outcome, Subscriber? Next = null)
{
    public const string Source = "import";

    /// <param name="from">
    /// The import and the record, such as <c>import 0f3a, record 7</c>: a run that goes on after a death knows its own work by it.
    /// </param>
    public static ImportDecision For(
        ImportLine line, Subscriber? present, bool isSuppressed, string list, string from, DateTimeOffset now) => line switch
        {
            { Key: null } => new(LineOutcome.NoAddress),
            { Standing: Standing.Blocked } => new(LineOutcome.Blocked),
            { Standing: Standing.Left } => Left(line, present, list, now),
            { Address: null } => new(LineOutcome.NoAddress),
            { Standing: Standing.Unconfirmed } => new(LineOutcome.Unconfirmed),
            _ => Subscribed(line, present, isSuppressed, list, from, now),
        };

    private static ImportDecision Left(ImportLine line, Subscriber? present, string list, DateTimeOffset now) => present switch
    {
        null => new(
            LineOutcome.Left,
            new Subscriber { List = list, Key = line.Key!, State = SubscriberState.Unsubscribed, Source = Source, Ended = now }
        ),
        { Source: Source, State: SubscriberState.Unsubscribed, Confirmed: null } => new(LineOutcome.Left),
        { WasEnded: true } => new(LineOutcome.Already),
        _ => new(LineOutcome.KeptHere),
    };

    private static ImportDecision Subscribed(
        ImportLine line, Subscriber? present, bool isSuppressed, string list, string from, DateTimeOffset now) => present switch
        {
            { State: SubscriberState.Confirmed, Consent.From: { } mine } when mine == from => new(LineOutcome.Added),
            { State: SubscriberState.Confirmed } => new(LineOutcome.Already),
            _ when isSuppressed => new(LineOutcome.Suppressed),
            { State: SubscriberState.Suppressed } => new(LineOutcome.Suppressed),
            { WasEnded: true } => new(LineOutcome.Unsubscribed),
            _ => new(LineOutcome.Added, Begun(line, present, list, from, now)),
        };

    private static Subscriber Begun(ImportLine line, Subscriber? present, string list, string from, DateTimeOffset now) =>
        (present ?? new Subscriber { List = list, Key = line.Key!, State = SubscriberState.Pending, Requested = now }) with
        {
            State = SubscriberState.Confirmed,
            Address = line.Address!.Value,
            Source = Source,
            Confirmed = line.Since ?? now,
            Consent = new Consent(now, from, "", line.Since),
        };
}
