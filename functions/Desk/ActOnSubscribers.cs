using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Newsletter.People;

namespace Functions.Desk;

/// <summary>Takes a file of readers in, shows or erases a person, suppresses an address or lets it back.</summary>
public sealed class ActOnSubscribers(SubscriberCalls calls)
{
    [Function(nameof(ActOnSubscribers))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/subscribers/{action}")] HttpRequest request,
        string action,
        CancellationToken cancellation
    ) => calls.ActAsync(request, action, cancellation);
}
