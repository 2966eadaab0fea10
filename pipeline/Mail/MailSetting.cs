using Microsoft.Extensions.Options;
using MimeKit;
using Model;

namespace Pipeline.Mail;

/// <summary>What every mail of this publication has in common: who sends it, and how it is named.</summary>
public sealed class MailSetting(Publication publication, IOptions<MailOptions> options)
{
    public Publication Publication => publication;

    /// <summary>The mailbox for unsubscribing by mail; null for none.</summary>
    public string? UnsubscribeMailbox => options.Value.UnsubscribeMailbox is { Length: > 0 } mailbox ? mailbox : null;

    /// <summary>The publication under its title.</summary>
    public MailboxAddress From
    {
        get
        {
            var mailbox = MailboxAddress.Parse(options.Value.From is { Length: > 0 } from ? from : publication.Email);
            return new MailboxAddress(string.IsNullOrEmpty(mailbox.Name) ? publication.Title : mailbox.Name, mailbox.Address);
        }
    }

    /// <summary>The domain that names of messages and lists end in.</summary>
    public string Domain => From.Domain;

    /// <summary>
    /// A Message-ID that is the same for the same two, always, so that a receiver who gets a mail twice can tell (RFC 5322, section 3.6.4).
    /// </summary>
    /// <param name="subject">What the mail is about, such as a mailing's id.</param>
    /// <param name="recipient">The recipient's key, never their address.</param>
    public string MessageId(string subject, string recipient) => $"{Digest.Hex($"{subject}\n{recipient}", 40)}@{Domain}";
}
