using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Subscribers.Endpoints;

namespace Functions.Readers;

/// <summary>Takes a subscription and sends its confirmation mail.</summary>
public sealed class Subscribe(SubscribeEndpoint endpoint)
{
    [Function(nameof(Subscribe))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/subscribe")] HttpRequest request,
        CancellationToken cancellation
    ) => endpoint.PostAsync(request, cancellation);
}
