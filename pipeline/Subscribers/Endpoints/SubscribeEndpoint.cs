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
    NoticePages pages, Notices notices, RequestLimit limit, SubscriberList subscribers, MailboxLimit mails, SubscriptionMail mail,
    ConsentTexts texts, Publication publication, IOptions<SubscribeOptions> options, TimeProvider time)
{
    public async Task<IActionResult> PostAsync(HttpRequest request, CancellationToken cancellation) =>
        await pages.ShowAsync(request, await AnswerAsync(request, cancellation));

    private async Task<Notice> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!limit.TryEnter(ClientAddress.Of(request, options.Value.Proxies)))
            return notices.TooMany;
        if (await SubscribeForm.ReadAsync(request, cancellation) is not { } form)
            return notices.NotAForm;
        if (form.Trap.Length > 0)
            return notices.CheckInbox;
        if (!EmailAddress.TryParse(form.Email, out var address))
            return notices.NotAnAddress;
        var lists = ListsOf(form);
        return lists.Count == 0
            ? notices.NoSuchList
            : await AskAsync(address, lists, ClientAddress.Of(request, options.Value.Proxies), cancellation);
    }

    private async Task<Notice> AskAsync(
        EmailAddress address, IReadOnlyList<NewsletterList> lists, string from, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var notice = await MailAsync(address, lists, from, cancellation);
        if (options.Value.AnswerStep is var step && step > TimeSpan.Zero)
            await Task.Delay(step - new TimeSpan(time.GetElapsedTime(started).Ticks % step.Ticks), cancellation);
        return notice;
    }

    /// <summary>One mail, and one of the mailbox's share, however many lists are chosen.</summary>
    private async Task<Notice> MailAsync(
        EmailAddress address, IReadOnlyList<NewsletterList> lists, string from, CancellationToken cancellation)
    {
        if (!await mails.TryTakeAsync(address, cancellation))
            return notices.CheckInbox;
        List<Subscriber> asked = [];
        foreach (var list in lists)
        {
            var consent = new Consent(time.GetUtcNow(), from, await texts.KeepAsync(list, cancellation));
            asked.Add(await subscribers.RequestAsync(address, list.Id, "form", consent, cancellation));
        }
        var outcome = await mail.SendAsync(asked, cancellation);
        if (outcome is not (MailResult.Accepted or MailResult.Unknown))
            await mails.GiveBackAsync(address, cancellation);
        return outcome is MailResult.NotSent or MailResult.SenderRefused or MailResult.Unknown ? notices.NoMail : notices.CheckInbox;
    }

    /// <summary>Those that are chosen; the first for a form that offers no choice. None if one of them does not exist.</summary>
    private List<NewsletterList> ListsOf(SubscribeForm form)
    {
        List<string> ids = [.. form.Lists.Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
        if (form.Lists.Count == 0 || (ids.Count == 0 && publication.Lists.Count == 1))
            return [.. publication.Lists.Take(1)];
        List<NewsletterList> lists = [.. publication.Lists.Where(list => ids.Contains(list.Id))];
        return lists.Count == ids.Count ? lists : [];
    }
}
