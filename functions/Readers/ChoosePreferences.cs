using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Subscribers.Endpoints;

namespace Functions.Readers;

/// <summary>Takes a reader's choice of newsletters, by the link in a mail.</summary>
public sealed class ChoosePreferences(PreferencesEndpoint endpoint)
{
    [Function(nameof(ChoosePreferences))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/preferences")] HttpRequest request,
        CancellationToken cancellation
    ) => endpoint.ChooseAsync(request, cancellation);
}
