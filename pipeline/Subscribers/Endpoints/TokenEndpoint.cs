using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Model;
using Pipeline.Subscribers.Suppressions;
using Pipeline.Theme;
using Pipeline.Tokens;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>
/// <c>/api/confirm</c> and <c>/api/unsubscribe</c>. GET only shows a page with a button, because mail scanners follow every link;
/// POST acts. Mail programs post to the unsubscribe link themselves, with the body <c>List-Unsubscribe=One-Click</c> (RFC 8058, section
/// 3.2):
/// the token in the address says all, so the body is not looked at.
/// </summary>
public sealed class TokenEndpoint(
    NoticePages pages, Notices notices, SignedTokens tokens, SubscriberList subscribers, KnownLists lists, SuppressionList suppressions,
    ConsentTexts texts, SiteViews site, Publication publication, IOptions<SubscribeOptions> options)
{
    public Task<IActionResult> ShowConfirmAsync(HttpRequest request) =>
        pages.ShowAsync(
            request,
            Read(request, TokenPurpose.Confirm) is { } token
                ? notices.AskToConfirm(TextOf(token), ReaderToken.Action(request, SubscriptionLinks.ConfirmPath))
                : notices.StaleConfirmation
        );

    public Task<IActionResult> ShowUnsubscribeAsync(HttpRequest request) =>
        pages.ShowAsync(
            request,
            Read(request, TokenPurpose.Unsubscribe) is { } token
                ? notices.AskToUnsubscribe(LeftBy(token), ReaderToken.Action(request, SubscriptionLinks.UnsubscribePath))
                : notices.UnknownUnsubscribe(publication.Email)
        );

    public async Task<IActionResult> ConfirmAsync(HttpRequest request, CancellationToken cancellation)
    {
        var from = ClientAddress.Of(request, options.Value.Proxies);
        var confirmed = Read(request, TokenPurpose.Confirm) is { } token ? await ConfirmAsync(token, from, cancellation) : [];
        return await pages.ShowAsync(
            request, confirmed.Count == 0 ? notices.StaleConfirmation : notices.Confirmed(site.Names([.. confirmed.Select(NameOf)])));
    }

    public async Task<IActionResult> UnsubscribeAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (Read(request, TokenPurpose.Unsubscribe) is not { } token)
            return await pages.ShowAsync(request, notices.UnknownUnsubscribe(publication.Email));
        foreach (var list in token.List == SubscriptionLinks.AllLists ? await lists.AllAsync(cancellation) : [token.List])
            await subscribers.UnsubscribeAsync(list, token.Subject, cancellation);
        return await pages.ShowAsync(request, notices.Unsubscribed(LeftBy(token)));
    }

    /// <summary>Who confirms by a mail that reached them may be mailed, whatever was before.</summary>
    /// <returns>The lists that they are on by it.</returns>
    private async Task<List<string>> ConfirmAsync(Token token, string from, CancellationToken cancellation)
    {
        List<string> confirmed = [];
        foreach (var (list, round) in SubscriptionLinks.Asked(token))
        {
            if (!await subscribers.ConfirmAsync(list, token.Subject, round, from, cancellation))
                continue;
            confirmed.Add(list);
            if (
                await subscribers.FindAsync(list, token.Subject, cancellation) is { Address: { } text }
                && EmailAddress.TryParse(text, out var address)
            )
                await suppressions.ForgiveAsync(address, cancellation);
        }
        return confirmed;
    }

    private Token? Read(HttpRequest request, TokenPurpose purpose) => ReaderToken.Read(tokens, request, purpose);

    /// <summary>Null for every list.</summary>
    private string? LeftBy(Token token) => token.List == SubscriptionLinks.AllLists ? null : NameOf(token.List);

    private string NameOf(string list) => ListOf(list)?.Name ?? publication.Title;

    private string TextOf(Token token) => string.Join(
        ' ', SubscriptionLinks.Asked(token).Select(asked => texts.For(
            ListOf(asked.List) ?? new NewsletterList(asked.List, site.Texts["newsletter"], null))));

    private NewsletterList? ListOf(string id) => publication.Lists.FirstOrDefault(list => list.Id == id);
}
