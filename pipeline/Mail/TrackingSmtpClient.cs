using MailKit.Net.Smtp;
using MimeKit;

namespace Pipeline.Mail;

/// <summary>An SMTP client that remembers how far a transaction got: before its recipient is accepted, no content was sent.</summary>
internal sealed class TrackingSmtpClient : SmtpClient
{
    /// <summary>Whether the content may be on its way.</summary>
    public bool RecipientAccepted { get; private set; }

    public void Begin() => RecipientAccepted = false;

    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        RecipientAccepted = true;
        base.OnRecipientAccepted(message, mailbox, response);
    }
}
