using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Newsletter;

namespace Functions.Desk;

/// <summary>A commentary's mailing and its numbers.</summary>
public sealed class ShowMailing(MailingCalls mailings)
{
    [Function(nameof(ShowMailing))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/mailings/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) => mailings.ShowAsync(id, cancellation);
}
