using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Model;
using Pipeline.Tokens;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>
/// <c>/api/preferences</c>: the lists of the reader whom a mail's signed link names. GET shows them, POST chooses. Who is on no list has no
/// address here any more, and is sent to the subscription page.
/// </summary>
public sealed class PreferencesEndpoint(
    NoticePages pages, Notices notices, SignedTokens tokens, SubscriberList subscribers, ConsentTexts texts, SubscriptionLinks links,
    Publication publication, IOptions<SubscribeOptions> options, TimeProvider time)
{
    public async Task<IActionResult> ShowAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (Read(request) is not { } token)
            return await pages.ShowAsync(request, notices.UnknownUnsubscribe(publication.Email));
        return await AnswerAsync(request, await OnAsync(token.Subject, cancellation), token.Subject, saved: false);
    }

    public async Task<IActionResult> ChooseAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (Read(request) is not { } token)
            return await pages.ShowAsync(request, notices.UnknownUnsubscribe(publication.Email));
        if (await PreferencesForm.ReadAsync(request, cancellation) is not { } form)
            return await pages.ShowAsync(request, notices.NotAForm);
        var before = await OnAsync(token.Subject, cancellation);
        if (before is [{ Address: { } text }, ..] && EmailAddress.TryParse(text, out var address))
            await ChangeAsync(address, before, form.Lists, ClientAddress.Of(request, options.Value.Proxies), cancellation);
        return await AnswerAsync(request, await OnAsync(token.Subject, cancellation), token.Subject, saved: before.Count > 0);
    }

    /// <summary>What is new comes first: the address is forgotten with the last list.</summary>
    private async Task ChangeAsync(
        EmailAddress address, List<Subscriber> before, IReadOnlyCollection<string> chosen, string from, CancellationToken cancellation)
    {
        foreach (var list in publication.Lists.Where(list => chosen.Contains(list.Id) && before.TrueForAll(on => on.List != list.Id)))
            await subscribers.AddByReaderAsync(
                address,
                list.Id,
                new Consent(time.GetUtcNow(), "preferences", await texts.KeepAsync(list, cancellation), GivenFrom: from),
                cancellation
            );
        foreach (var on in before.Where(on => !chosen.Contains(on.List)))
            await subscribers.UnsubscribeAsync(on.List, on.Key, cancellation);
    }

    private async Task<IActionResult> AnswerAsync(HttpRequest request, List<Subscriber> on, string key, bool saved) =>
        on.Count > 0
            ? await pages.ShowAsync(
                request,
                new PreferencesView(
                    [.. on.Select(subscriber => subscriber.List)],
                    saved,
                    ReaderToken.Action(request, SubscriptionLinks.PreferencesPath),
                    links.UnsubscribeFromAll(key).PathAndQuery
                )
            )
            : await pages.ShowAsync(request, saved ? notices.Unsubscribed(null) : notices.OnNoList);

    private async Task<List<Subscriber>> OnAsync(string key, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(publication.Lists.Select(list => subscribers.FindAsync(list.Id, key, cancellation)));
        return [.. found.OfType<Subscriber>().Where(subscriber => subscriber.MayBeMailed)];
    }

    private Token? Read(HttpRequest request) => ReaderToken.Read(tokens, request, TokenPurpose.Preferences);
}
