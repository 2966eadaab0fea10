using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Newsletter.Reports;

namespace Functions.Publishing;

/// <summary>Takes the mail provider's delivery reports, as Event Grid sends them.</summary>
public sealed class TakeDeliveryReports(DeliveryReportCalls calls)
{
    [Function(nameof(TakeDeliveryReports))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", "options", Route = "api/delivery-reports")] HttpRequest request,
        CancellationToken cancellation
    ) => calls.TakeAsync(request, cancellation);
}
