using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Model;
using Pipeline.Tokens;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>
/// <c>/api/confirm</c> and <c>/api/unsubscribe</c>. GET only shows a page with a button, because mail scanners follow every link;
/// POST acts. Mail programs post to the unsubscribe link themselves, with the body <c>List-Unsubscribe=One-Click</c> (RFC 8058, section 3.2):
/// the token in the address says all, so the body is not looked at.
/// </summary>
public sealed class TokenEndpoint(NoticePages pages, SignedTokens tokens, SubscriberList subscribers, Publication publication)
{
    public Task<IActionResult> ShowConfirmAsync(HttpRequest request) => pages.ShowAsync(request, Read(request, TokenPurpose.Confirm) is { } token
        ? Notices.AskToConfirm(NameOf(token), Action(request, SubscriptionLinks.ConfirmPath))
        : Notices.StaleConfirmation);

    public Task<IActionResult> ShowUnsubscribeAsync(HttpRequest request) => pages.ShowAsync(request, Read(request, TokenPurpose.Unsubscribe) is { } token
        ? Notices.AskToUnsubscribe(NameOf(token), Action(request, SubscriptionLinks.UnsubscribePath))
        : Notices.UnknownUnsubscribe(publication.Email));

    public async Task<IActionResult> ConfirmAsync(HttpRequest request, CancellationToken cancellation)
    {
        var confirmed = Read(request, TokenPurpose.Confirm) is { } token
            && await subscribers.ConfirmAsync(token.List, token.Subject, cancellation) ? token : null;
        return await pages.ShowAsync(request, confirmed is null ? Notices.StaleConfirmation : Notices.Confirmed(NameOf(confirmed)));
    }

    public async Task<IActionResult> UnsubscribeAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (Read(request, TokenPurpose.Unsubscribe) is not { } token)
            return await pages.ShowAsync(request, Notices.UnknownUnsubscribe(publication.Email));
        await subscribers.UnsubscribeAsync(token.List, token.Subject, cancellation);
        return await pages.ShowAsync(request, Notices.Unsubscribed(NameOf(token)));
    }

    private Token? Read(HttpRequest request, TokenPurpose purpose) =>
        tokens.Read(request.Query["token"], purpose) is { } token && EmailAddress.IsKey(token.Subject) ? token : null;

    private string NameOf(Token token) => publication.Lists.FirstOrDefault(list => list.Id == token.List)?.Name ?? publication.Title;

    /// <summary>The page's own address, from the path we know and the token we have checked.</summary>
    private static string Action(HttpRequest request, string path) => $"{path}?token={request.Query["token"]}";
}
