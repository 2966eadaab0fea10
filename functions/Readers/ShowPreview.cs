using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Desk;

namespace Functions.Readers;

/// <summary>Shows a piece before its time to whoever holds a signed link.</summary>
public sealed class ShowPreview(Previews previews)
{
    [Function(nameof(ShowPreview))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/preview/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) => previews.ShowAsync(request, id, cancellation);
}
