using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Making;

namespace Functions.Operations;

/// <summary>Starts making everything again, or stops it.</summary>
public sealed class MakeAgain(MakingCalls calls)
{
    [Function(nameof(MakeAgain))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/making/{act}")] HttpRequest request,
        string act,
        CancellationToken cancellation
    ) => calls.DoAsync(act, cancellation);
}
