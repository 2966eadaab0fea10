namespace Pipeline.Newsletter.Mailings;

/// <summary>How newsletters go out, from the section <c>Newsletter</c>.</summary>
public sealed class NewsletterOptions
{
    public const string Section = "Newsletter";

    /// <summary>
    /// A piece first published longer ago than this is never mailed by its kind, so that an archive can be imported; empty to mail
    /// whatever its date. An author's <c>newsletter: true</c> is mailed all the same.
    /// </summary>
    public TimeSpan? MaxAge { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Whether a piece's mail holds the whole piece or its beginning.</summary>
    public LetterContent Content { get; set; }

    /// <summary>The most mails in any 60 seconds, all lists together; 0 for no limit. Azure Communication Services starts at 30.</summary>
    public int MailsPerMinute { get; set; }

    /// <summary>The most mails in any 60 minutes, all lists together; 0 for no limit. Azure Communication Services starts at 100.</summary>
    public int MailsPerHour { get; set; }

    /// <summary>
    /// Lists of recipients' domains that share a pace: the most mails in any 60 seconds, and in any 60 minutes. Empty for none.
    /// </summary>
    public string? DomainPace { get; set; }

    /// <summary>
    /// Over which share of complaints, within thirty days, a list's mailings are held until an editor lets them go on; 0 for never. Mailbox
    /// providers ask for less than 0.1 %.
    /// </summary>
    public double ComplaintBrake { get; set; } = 0.001;

    /// <summary>
    /// How long a sender owns its part of a mailing after its last sign of life; at least three times <c>Mail:Timeout</c>.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one run sends or expands before it hands over to the next; well under the host's function time limit.</summary>
    public TimeSpan RunFor { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>How often a mail that was refused for now is tried in all.</summary>
    public int MaxTries { get; set; } = 5;

    /// <summary>The pause before the second try; it doubles with every further one, up to six hours.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long after its due time a part of a mailing counts as stalled, and is woken by the sweep.</summary>
    public TimeSpan StalledAfter { get; set; } = TimeSpan.FromMinutes(10);
}
