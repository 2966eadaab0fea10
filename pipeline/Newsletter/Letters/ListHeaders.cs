using System.Text;
using MimeKit;
using MimeKit.Utils;
using Model;
using Pipeline.Mail;

namespace Pipeline.Newsletter.Letters;

/// <summary>The headers that make a mail a list's: its name, the ways to leave it, and what complaints of it are counted under.</summary>
internal static class ListHeaders
{
    private const int SenderLength = 12;

    public static void Add(MimeMessage message, MailSetting setting, NewsletterList list, CommentaryId mailing, string unsubscribe)
    {
        message.Headers.Add(HeaderId.ListId, $"{Phrase(list.Name)} <{list.Id}.{setting.Domain}>");
        message.Headers.Add(HeaderId.ListUnsubscribe, setting.UnsubscribeMailbox is { } mailbox
            ? $"<{unsubscribe}>, <mailto:{mailbox}?subject=unsubscribe%20{list.Id}>"
            : $"<{unsubscribe}>");
        message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        // Gmail's feedback loop: up to three names, the same for many readers and so of none of them, then the sender's.
        message.Headers.Add("Feedback-ID", $"{mailing}:{list.Id}:newsletter:{Digest.Hex(setting.Domain, SenderLength)}");
    }

    /// <summary>The list's name as a phrase (RFC 2919, section 3), encoded where it is not plain ASCII.</summary>
    private static string Phrase(string name) => Encoding.ASCII.GetString(Rfc2047.EncodePhrase(Encoding.UTF8, name));
}
