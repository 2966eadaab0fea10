using MimeKit;
using Model;
using Pipeline.Mail;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter.Letters;

/// <summary>A newsletter, ready to be addressed.</summary>
public sealed class Letter(
    LetterModel model,
    CommentaryId mailing,
    NewsletterList list,
    MailSetting setting,
    MailTemplates templates,
    SubscriptionLinks links,
    TimeProvider time
)
{
    private readonly LetterParts _parts = new(reader => RenderAsync(model, templates, reader));

    /// <summary>One subscriber's copy, whose Message-ID is always the same for this mailing and subscriber.</summary>
    public async Task<MimeMessage> ToAsync(Subscriber subscriber)
    {
        var unsubscribe = links.Unsubscribe(subscriber).AbsoluteUri;
        var parts = await _parts.ForAsync(new ReaderLinks(unsubscribe, links.Preferences(subscriber.Key).AbsoluteUri));
        var message = new MimeMessage
        {
            Subject = OneLine(model.Title),
            Date = setting.Publication.Local(time.GetUtcNow()),
            MessageId = setting.MessageId(mailing.ToString(), subscriber.Key),
            Body = MailBody.Of(parts.Text, parts.Html, $"{mailing}\n{subscriber.Key}"),
        };
        message.From.Add(setting.From);
        message.To.Add(
            new MailboxAddress("", subscriber.Address ?? throw new InvalidOperationException("A forgotten subscriber cannot be mailed.")));
        ListHeaders.Add(message, setting, list, mailing, unsubscribe);
        return message;
    }

    private static async Task<LetterPair> RenderAsync(LetterModel model, MailTemplates templates, ReaderLinks reader)
    {
        (string, object?)[] view =
        [
            ("letter", model), ("unsubscribe_url", reader.Unsubscribe), ("preferences_url", reader.Preferences),
        ];
        return new LetterPair(await templates.TextAsync("mail-letter.text", view), await templates.HtmlAsync("mail-letter.html", view));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
