using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Subscribers.Endpoints;

namespace Functions.Readers;

/// <summary>Carries out a mailed link's unsubscribe, by the button or by a mail program's one click.</summary>
public sealed class Unsubscribe(TokenEndpoint endpoint)
{
    [Function(nameof(Unsubscribe))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/unsubscribe")] HttpRequest request,
        CancellationToken cancellation
    ) => endpoint.UnsubscribeAsync(request, cancellation);
}
