using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Newsletter.People;

namespace Functions.Desk;

/// <summary>The lists as a file, and the suppression list.</summary>
public sealed class ReadSubscribers(SubscriberCalls calls)
{
    [Function(nameof(ReadSubscribers))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/subscribers/{view}")] HttpRequest request,
        string view,
        CancellationToken cancellation
    ) => calls.ReadAsync(request, view, cancellation);
}
