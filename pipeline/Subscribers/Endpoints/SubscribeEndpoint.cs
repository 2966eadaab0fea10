using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Model;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>
/// <c>POST /api/subscribe</c>: double opt-in. Known and unknown addresses get the same answer, and both a mail, so that neither the
/// page nor the time it takes tells who reads what.
/// </summary>
public sealed class SubscribeEndpoint(
    NoticePages pages, RequestLimit limit, SubscriberList subscribers, SubscriptionMail mail, Publication publication, IOptions<SubscribeOptions> options)
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
        return await AskAsync(address, list, cancellation);
    }

    private async Task<Notice> AskAsync(EmailAddress address, NewsletterList list, CancellationToken cancellation)
    {
        var settings = options.Value;
        var subscriber = await subscribers.RequestAsync(address, list.Id, "form", settings.MailsPerAddress, settings.AddressWindow, cancellation);
        if (subscriber is null)
            return Notices.CheckInbox;
        return await mail.SendAsync(subscriber, list, cancellation) ? Notices.CheckInbox : Notices.NoMail;
    }

    private NewsletterList? ListOf(SubscribeForm form) => form.List.Length == 0
        ? publication.Lists.FirstOrDefault()
        : publication.Lists.FirstOrDefault(list => list.Id == form.List);
}
