using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Subscribers;

namespace Functions.Readers;

/// <summary>Carries out a mailed link's confirm, by its button.</summary>
public sealed class Confirm(SubscriptionEndpoints subscriptions)
{
    [Function(nameof(Confirm))]
    public Task<IActionResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/confirm")] HttpRequest request, CancellationToken cancellation) =>
        subscriptions.ConfirmAsync(request, cancellation);
}
