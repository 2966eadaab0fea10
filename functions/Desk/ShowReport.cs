using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Desk;

namespace Functions.Desk;

/// <summary>What there is to tell an author about the newest upload, as a page.</summary>
public sealed class ShowReport(SubmissionCalls submissions)
{
    [Function(nameof(ShowReport))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/submissions/{id}/report")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) => submissions.ReportAsync(id, cancellation);
}
