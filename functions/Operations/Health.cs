using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Operations;

namespace Functions.Operations;

/// <summary>Says whether the app has what it needs.</summary>
public sealed class Health(OperatorCalls calls)
{
    [Function(nameof(Health))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request,
        CancellationToken cancellation
    ) => calls.HealthAsync(cancellation);
}
