using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Newsletter;

namespace Functions.Desk;

/// <summary>The mailings under way.</summary>
public sealed class ListMailings(MailingCalls mailings)
{
    [Function(nameof(ListMailings))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/mailings")] HttpRequest request,
        CancellationToken cancellation
    ) => mailings.ListAsync(cancellation);
}
