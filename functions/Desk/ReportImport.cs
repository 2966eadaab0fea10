using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Subscribers.Endpoints;

namespace Functions.Desk;

/// <summary>What became of each line of an import.</summary>
public sealed class ReportImport(ImportCalls calls)
{
    [Function(nameof(ReportImport))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/imports/{id}/report")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) => calls.ReportAsync(id, cancellation);
}
