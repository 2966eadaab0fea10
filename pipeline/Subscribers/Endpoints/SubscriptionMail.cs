using Microsoft.Extensions.Logging;
using MimeKit;
using Model;
using Pipeline.Mail;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>The mail after somebody asked for a subscription: the link to confirm it, or the news that it stands already.</summary>
public sealed partial class SubscriptionMail(
    MailSetting setting,
    MailTemplates templates,
    MailDress dress,
    SubscriptionLinks links,
    ConsentTexts texts,
    IMailSender sender,
    TimeProvider time,
    ILogger<SubscriptionMail> log
)
{
    /// <summary>What became of it: <see cref="MailResult.NotSent"/> also if the mail server cannot be reached.</summary>
    /// <param name="subscribers">One reader's subscriptions that were asked for, at least one.</param>
    public async Task<MailResult> SendAsync(IReadOnlyList<Subscriber> subscribers, CancellationToken cancellation)
    {
        try
        {
            var message = await BuildAsync(subscribers);
            await using var session = await sender.OpenAsync(cancellation);
            var outcome = await session.SendAsync(message, null, cancellation);
            if (outcome.Result is not MailResult.Accepted)
                NotTaken(log, outcome.Result, outcome.Reason);
            return outcome.Result;
        }
        catch (MailUnavailableException e)
        {
            NotSent(log, e);
            return MailResult.NotSent;
        }
    }

    internal async Task<MimeMessage> BuildAsync(IReadOnlyList<Subscriber> subscribers)
    {
        List<Subscriber> open = [.. subscribers.Where(one => one.State is not SubscriberState.Confirmed)];
        var (stands, subscriber) = (open.Count == 0, subscribers[0]);
        List<NewsletterList> lists = [.. (stands ? subscribers : open).Select(ListOf)];
        var link = !stands ? links.Confirm(open) : lists.Count == 1 ? links.Unsubscribe(subscriber) : links.Preferences(subscriber.Key);
        var list = lists[0] with { Name = dress.Names([.. lists.Select(one => one.Name)]) };
        var subject = dress.Text(stands ? "mail_stands_subject" : "mail_confirm_subject", list.Name);
        (string, object?)[] view =
        [
            ("publication", setting.Publication), ("list", list), ("stands", stands), ("link", link.AbsoluteUri), ("title", subject),
            ("consent", string.Join(' ', lists.Select(texts.For))),
        ];
        var now = time.GetUtcNow();
        var message = new MimeMessage
        {
            Subject = subject,
            Date = setting.Publication.Local(now),
            MessageId = setting.MessageId($"subscription {list.Id} {now.UtcTicks}", subscriber.Key),
            Body = MailBody.Of(
                await templates.TextAsync("mail-subscription.text", view), await templates.HtmlAsync("mail-subscription.html", view),
                $"subscription {list.Id} {now.UtcTicks}\n{subscriber.Key}"),
        };
        message.From.Add(setting.From);
        message.To.Add(
            new MailboxAddress("", subscriber.Address ?? throw new InvalidOperationException("A forgotten subscriber cannot be mailed.")));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private NewsletterList ListOf(Subscriber subscriber) => setting.Publication.Lists.First(list => list.Id == subscriber.List);

    [LoggerMessage(1201, LogLevel.Warning, "A subscription mail was not taken: {Result} {Reason}")]
    private static partial void NotTaken(ILogger log, MailResult result, string? reason);

    [LoggerMessage(1202, LogLevel.Error, "A subscription mail could not be sent.")]
    private static partial void NotSent(ILogger log, Exception exception);
}
