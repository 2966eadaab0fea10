using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Subscribers.Endpoints;

namespace Functions.Readers;

/// <summary>Carries out a mailed link's confirm, by its button.</summary>
public sealed class Confirm(TokenEndpoint endpoint)
{
    [Function(nameof(Confirm))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/confirm")] HttpRequest request,
        CancellationToken cancellation
    ) => endpoint.ConfirmAsync(request, cancellation);
}
