using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Subscribers.Endpoints;

namespace Functions.Readers;

/// <summary>Shows the button behind a mailed link; changes nothing, because mail scanners follow links.</summary>
public sealed class ShowUnsubscribe(TokenEndpoint endpoint)
{
    [Function(nameof(ShowUnsubscribe))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/unsubscribe")] HttpRequest request
    ) => endpoint.ShowUnsubscribeAsync(request);
}
