using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Subscribers.Endpoints;

namespace Functions.Readers;

/// <summary>Shows a reader their newsletters, by the link in a mail; changes nothing.</summary>
public sealed class ShowPreferences(PreferencesEndpoint endpoint)
{
    [Function(nameof(ShowPreferences))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/preferences")] HttpRequest request,
        CancellationToken cancellation
    ) => endpoint.ShowAsync(request, cancellation);
}
