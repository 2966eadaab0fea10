using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Subscribers;

namespace Functions.Readers;

/// <summary>Shows the button behind a mailed link; changes nothing, because mail scanners follow links.</summary>
public sealed class ShowConfirm(SubscriptionEndpoints subscriptions)
{
    [Function(nameof(ShowConfirm))]
    public Task<IActionResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/confirm")] HttpRequest request) =>
        subscriptions.ShowConfirmAsync(request);
}
