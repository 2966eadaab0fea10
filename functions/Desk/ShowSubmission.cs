using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Desk;

namespace Functions.Desk;

/// <summary>One commentary with its history.</summary>
public sealed class ShowSubmission(SubmissionCalls submissions)
{
    [Function(nameof(ShowSubmission))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/submissions/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) => submissions.ShowAsync(id, cancellation);
}
