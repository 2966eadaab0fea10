using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Desk;

namespace Functions.Desk;

/// <summary>Withdraws, restores, republishes, publishes at once or schedules a commentary.</summary>
public sealed class EditSubmission(EditorCalls editor)
{
    [Function(nameof(EditSubmission))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/{id}/{action}")] HttpRequest request,
        string id,
        string action,
        CancellationToken cancellation
    ) => editor.ActAsync(request, id, action, cancellation);
}
