using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Making;

namespace Functions.Operations;

/// <summary>Shows how making everything again stands.</summary>
public sealed class ShowMaking(MakingCalls calls)
{
    [Function(nameof(ShowMaking))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/making")] HttpRequest request,
        CancellationToken cancellation
    ) => calls.ShowAsync(cancellation);
}
