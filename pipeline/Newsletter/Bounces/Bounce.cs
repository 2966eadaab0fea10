using Pipeline.Mail;

namespace Pipeline.Newsletter.Bounces;

/// <summary>A delivery status notification (RFC 3464) about one of our mails, as it claims.</summary>
/// <param name="MessageId">The mail's Message-ID.</param>
/// <param name="Mailing">The mailing that its <c>Feedback-ID</c> names.</param>
/// <param name="Unsubscribe">Its signed link to unsubscribe.</param>
/// <param name="Recipients">Those whom it could not be delivered to.</param>
internal sealed record Bounce(string MessageId, string Mailing, string Unsubscribe, IReadOnlyList<BouncedRecipient> Recipients);

/// <summary>One recipient of a mail that came back.</summary>
/// <param name="Addresses">The one that the mail was sent to, and the one that it got to, as far as told.</param>
/// <param name="Outcome">What a mail server would have answered in our own conversation with it.</param>
internal sealed record BouncedRecipient(IReadOnlyList<string> Addresses, MailOutcome Outcome);
