namespace Pipeline.Subscribers.Suppressions;

/// <summary>
/// An address that no list mails to and no import brings back. It holds no address: <see cref="Hash"/> is made with a key.
/// </summary>
/// <param name="Hash">The address's keyed hash.</param>
/// <param name="Reason">Why, such as <c>bounced 550 5.1.1</c>, <c>complained</c>, <c>erased</c> or <c>operator</c>.</param>
/// <param name="Since">From when on.</param>
public sealed record Suppression(string Hash, string Reason, DateTimeOffset Since)
{
    /// <summary>The person asked to be forgotten.</summary>
    public const string Erased = "erased";

    /// <summary>The person called a mail of ours spam.</summary>
    public const string Complained = "complained";

    /// <summary>An operator said so.</summary>
    public const string Operator = "operator";

    /// <summary>Another program's list, which was imported, had blocked it.</summary>
    public const string Imported = "blocked before the import";

    /// <summary>A provider says that the mailbox does not exist.</summary>
    public const string Bounced = "bounced";
}
