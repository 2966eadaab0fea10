using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Newsletter;

namespace Functions.Desk;

/// <summary>Holds a mailing, lets it go on, calls it off, sends again what is of unknown outcome, mails a correction, or a test.</summary>
public sealed class ActOnMailing(MailingCalls mailings)
{
    [Function(nameof(ActOnMailing))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/mailings/{id}/{action}")] HttpRequest request,
        string id,
        string action,
        CancellationToken cancellation
    ) => mailings.ActAsync(request, id, action, cancellation);
}
