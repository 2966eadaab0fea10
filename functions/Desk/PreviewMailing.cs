using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Newsletter;

namespace Functions.Desk;

/// <summary>A mailing's letter, as a page.</summary>
public sealed class PreviewMailing(MailingCalls mailings)
{
    [Function(nameof(PreviewMailing))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/mailings/{id}/preview")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) => mailings.PreviewAsync(request, id, cancellation);
}
