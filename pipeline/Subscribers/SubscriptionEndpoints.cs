using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Subscribers.Endpoints;

namespace Pipeline.Subscribers;

/// <summary>What readers reach over HTTP to begin and end a subscription.</summary>
public sealed class SubscriptionEndpoints
{
    private readonly SubscribeEndpoint _subscribe;
    private readonly TokenEndpoint _token;

    internal SubscriptionEndpoints(SubscribeEndpoint subscribe, TokenEndpoint token) => (_subscribe, _token) = (subscribe, token);

    /// <summary><c>POST /api/subscribe</c> with the form fields <c>email</c>, <c>list</c> and the trap <c>website</c>.</summary>
    public Task<IActionResult> SubscribeAsync(HttpRequest request, CancellationToken cancellation) => _subscribe.PostAsync(request, cancellation);

    /// <summary><c>GET /api/confirm?token=…</c>: changes nothing, shows a button.</summary>
    public Task<IActionResult> ShowConfirmAsync(HttpRequest request) => _token.ShowConfirmAsync(request);

    /// <summary><c>POST /api/confirm?token=…</c>.</summary>
    public Task<IActionResult> ConfirmAsync(HttpRequest request, CancellationToken cancellation) => _token.ConfirmAsync(request, cancellation);

    /// <summary><c>GET /api/unsubscribe?token=…</c>: changes nothing, shows a button.</summary>
    public Task<IActionResult> ShowUnsubscribeAsync(HttpRequest request) => _token.ShowUnsubscribeAsync(request);

    /// <summary><c>POST /api/unsubscribe?token=…</c>, by the button or by a mail program's one click (RFC 8058).</summary>
    public Task<IActionResult> UnsubscribeAsync(HttpRequest request, CancellationToken cancellation) => _token.UnsubscribeAsync(request, cancellation);
}
