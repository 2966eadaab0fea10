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

    /// <summary>The server refused this mail for now: a 4yz reply (RFC 5321), or any to <c>DATA</c>.</summary>
    Deferred,

    /// <summary>
    /// The server takes nothing from us: it refused the sender, or wants another password. The recipient has nothing to do with it.
    /// </summary>
    SenderRefused,

    /// <summary>The connection broke before the mail's end was sent, so it cannot have been taken (RFC 5321, section 4.1.1.4).</summary>
    NotSent,

    /// <summary>The connection broke after the mail's end was sent: nobody knows whether the server took it.</summary>
    Unknown,
}

/// <summary>What became of a mail, and why.</summary>
/// <param name="Reason">The reply's codes, such as <c>550 5.1.1</c>; never its text, which often repeats the address.</param>
public sealed record MailOutcome(MailResult Result, string? Reason = null)
{
    /// <summary>The reason where the server hung up.</summary>
    public const string ConnectionLost = "connection-lost";

    public static MailOutcome Accepted { get; } = new(MailResult.Accepted);
}
