using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Web.Gateway;

namespace Functions.Readers;

/// <summary>The gateway: answers every address that no other function has.</summary>
public sealed class Website(SiteGateway gateway)
{
    [Function(nameof(Website))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request,
        CancellationToken cancellation
    ) => await gateway.AnswerAsync(request, cancellation);
}
