using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Model;
using Pipeline.Mail;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>
/// <c>POST /api/subscribe</c>: double opt-in. Known and unknown addresses get the same answer, and both a mail, so that neither the
/// page nor the time it takes tells who reads what.
/// </summary>
public sealed class SubscribeEndpoint(
    NoticePages pages, RequestLimit limit, SubscriberList subscribers, MailboxLimit mails, SubscriptionMail mail, ConsentTexts texts,
    Publication publication, IOptions<SubscribeOptions> options, TimeProvider time)
{
    public async Task<IActionResult> PostAsync(HttpRequest request, CancellationToken cancellation) =>
        await pages.ShowAsync(request, await AnswerAsync(request, cancellation));

    private async Task<Notice> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!limit.TryEnter(ClientAddress.Of(request, options.Value.Proxies)))
            return Notices.TooMany;
        if (await SubscribeForm.ReadAsync(request, cancellation) is not { } form)
            return Notices.NotAForm;
        if (form.Trap.Length > 0)
            return Notices.CheckInbox;
        if (!EmailAddress.TryParse(form.Email, out var address))
            return Notices.NotAnAddress;
        if (ListOf(form) is not { } list)
            return Notices.NoSuchList;
        return await AskAsync(address, list, ClientAddress.Of(request, options.Value.Proxies), cancellation);
    }

    private async Task<Notice> AskAsync(EmailAddress address, NewsletterList list, string from, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var notice = await MailAsync(address, list, from, cancellation);
        if (options.Value.AnswerStep is var step && step > TimeSpan.Zero)
            await Task.Delay(step - new TimeSpan(time.GetElapsedTime(started).Ticks % step.Ticks), cancellation);
        return notice;
    }

    private async Task<Notice> MailAsync(EmailAddress address, NewsletterList list, string from, CancellationToken cancellation)
    {
        if (!await mails.TryTakeAsync(address, cancellation))
            return Notices.CheckInbox;
        var consent = new Consent(time.GetUtcNow(), from, await texts.KeepAsync(list, cancellation));
        var subscriber = await subscribers.RequestAsync(address, list.Id, "form", consent, cancellation);
        var outcome = await mail.SendAsync(subscriber, list, cancellation);
        if (outcome is not (MailResult.Accepted or MailResult.Unknown))
            await mails.GiveBackAsync(address, cancellation);
        return outcome is MailResult.NotSent or MailResult.SenderRefused or MailResult.Unknown ? Notices.NoMail : Notices.CheckInbox;
    }

    private NewsletterList? ListOf(SubscribeForm form) => form.List.Length == 0
        ? publication.Lists.FirstOrDefault()
        : publication.Lists.FirstOrDefault(list => list.Id == form.List);
}
