using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Desk;

namespace Functions.Desk;

/// <summary>The pages of the desk. Who may see them, it asks itself.</summary>
public sealed class OpenDesk(DeskSite desk)
{
    [Function(nameof(OpenDesk))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/{*path}")] HttpRequest request,
        string? path,
        CancellationToken cancellation
    ) => desk.ShowAsync(request, path, cancellation);
}
