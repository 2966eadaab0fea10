using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Desk;

namespace Functions.Desk;

/// <summary>The forms of the desk. Who may send them, it asks itself.</summary>
public sealed class ActAtDesk(DeskForms forms)
{
    [Function(nameof(ActAtDesk))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{*path}")] HttpRequest request,
        string? path,
        CancellationToken cancellation
    ) => forms.DoAsync(request, path, cancellation);
}
