namespace Pipeline.Mail;

/// <summary>What became of a mail.</summary>
public enum MailResult
{
    /// <summary>The server took it.</summary>
    Accepted,

    /// <summary>The server refused it for good (RFC 5321, 5yz).</summary>
    Refused,

    /// <summary>The server says that there is no such mailbox.</summary>
    NoSuchMailbox,

    /// <summary>The server refused it for now (RFC 5321, 4yz).</summary>
    Deferred,

    /// <summary>It was not sent, and the recipient has nothing to do with why: the sender is refused, or the connection broke before the content.</summary>
    NotSent,

    /// <summary>The connection broke while the content was on its way: nobody knows whether the server took it.</summary>
    Unknown,
}

/// <summary>What became of a mail, and why.</summary>
/// <param name="Reason">The reply's codes, such as <c>550 5.1.1</c>; never its text, which often repeats the address.</param>
public sealed record MailOutcome(MailResult Result, string? Reason = null)
{
    public static MailOutcome Accepted { get; } = new(MailResult.Accepted);
}
