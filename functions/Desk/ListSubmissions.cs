using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Desk;

namespace Functions.Desk;

/// <summary>The newest uploads and how they fared.</summary>
public sealed class ListSubmissions(SubmissionCalls submissions)
{
    [Function(nameof(ListSubmissions))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/submissions")] HttpRequest request,
        CancellationToken cancellation
    ) => submissions.ListAsync(request, cancellation);
}
