using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Subscribers.Endpoints;

namespace Functions.Desk;

/// <summary>How far an import is.</summary>
public sealed class ShowImport(ImportCalls calls)
{
    [Function(nameof(ShowImport))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/imports/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) => calls.ShowAsync(id, cancellation);
}
