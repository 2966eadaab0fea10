using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Operations;

namespace Functions.Operations;

/// <summary>Puts a queue's poison messages back into it.</summary>
public sealed class ReplayPoison(OperatorCalls calls)
{
    [Function(nameof(ReplayPoison))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/poison/{queue}/replay")] HttpRequest request,
        string queue,
        CancellationToken cancellation
    ) => calls.ReplayAsync(queue, cancellation);
}
