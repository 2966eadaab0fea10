using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Model;
using Pipeline.Subscribers.Suppressions;
using Pipeline.Tokens;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>
/// <c>/api/confirm</c> and <c>/api/unsubscribe</c>. GET only shows a page with a button, because mail scanners follow every link;
/// POST acts. Mail programs post to the unsubscribe link themselves, with the body <c>List-Unsubscribe=One-Click</c> (RFC 8058, section
/// 3.2):
/// the token in the address says all, so the body is not looked at.
/// </summary>
public sealed class TokenEndpoint(
    NoticePages pages, SignedTokens tokens, SubscriberList subscribers, KnownLists lists, SuppressionList suppressions, ConsentTexts texts,
    Publication publication, IOptions<SubscribeOptions> options)
{
    public Task<IActionResult> ShowConfirmAsync(HttpRequest request) =>
        pages.ShowAsync(
            request,
            Read(request, TokenPurpose.Confirm) is { } token
                ? Notices.AskToConfirm(TextOf(token), ReaderToken.Action(request, SubscriptionLinks.ConfirmPath))
                : Notices.StaleConfirmation
        );

    public Task<IActionResult> ShowUnsubscribeAsync(HttpRequest request) =>
        pages.ShowAsync(
            request,
            Read(request, TokenPurpose.Unsubscribe) is { } token
                ? Notices.AskToUnsubscribe(NameOf(token), ReaderToken.Action(request, SubscriptionLinks.UnsubscribePath))
                : Notices.UnknownUnsubscribe(publication.Email)
        );

    public async Task<IActionResult> ConfirmAsync(HttpRequest request, CancellationToken cancellation) =>
        await pages.ShowAsync(
            request,
            Read(request, TokenPurpose.Confirm) is { } token
            && await ConfirmAsync(token, ClientAddress.Of(request, options.Value.Proxies), cancellation)
                ? Notices.Confirmed(NameOf(token))
                : Notices.StaleConfirmation
        );

    public async Task<IActionResult> UnsubscribeAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (Read(request, TokenPurpose.Unsubscribe) is not { } token)
            return await pages.ShowAsync(request, Notices.UnknownUnsubscribe(publication.Email));
        foreach (var list in token.List == SubscriptionLinks.AllLists ? await lists.AllAsync(cancellation) : [token.List])
            await subscribers.UnsubscribeAsync(list, token.Subject, cancellation);
        return await pages.ShowAsync(request, Notices.Unsubscribed(NameOf(token)));
    }

    /// <summary>Who confirms by a mail that reached them may be mailed, whatever was before.</summary>
    private async Task<bool> ConfirmAsync(Token token, string from, CancellationToken cancellation)
    {
        var (list, round) = SubscriptionLinks.Asked(token);
        if (!await subscribers.ConfirmAsync(list, token.Subject, round, from, cancellation))
            return false;
        if (
            await subscribers.FindAsync(list, token.Subject, cancellation) is { Address: { } text }
            && EmailAddress.TryParse(text, out var address)
        )
            await suppressions.ForgiveAsync(address, cancellation);
        return true;
    }

    private Token? Read(HttpRequest request, TokenPurpose purpose) => ReaderToken.Read(tokens, request, purpose);

    private string NameOf(Token token) =>
        token.List == SubscriptionLinks.AllLists ? Notices.Everything(publication.Title) : ListOf(token)?.Name ?? publication.Title;

    private string TextOf(Token token) => texts.For(ListOf(token) ?? new NewsletterList(token.List, "the newsletter", null));

    private NewsletterList? ListOf(Token token) => publication.Lists.FirstOrDefault(list => list.Id == SubscriptionLinks.Asked(token).List);
}
