using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Pipeline.Storage;

namespace Pipeline.Operations;

/// <summary>What an operator, or a machine that watches, asks of the app.</summary>
public sealed class OperatorCalls(Readiness readiness, PoisonReplay poison)
{
    /// <summary>200 or 503, and no details: those are in the log. Anyone may ask, so the answer is kept for some seconds.</summary>
    public async Task<IActionResult> HealthAsync(CancellationToken cancellation)
    {
        var status = await readiness.LookAsync(cancellation);
        return new ContentResult
        {
            Content = status is HealthStatus.Healthy ? "healthy" : "unhealthy",
            ContentType = "text/plain; charset=utf-8",
            StatusCode = status is HealthStatus.Healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
        };
    }

    /// <summary>Puts a queue's poison messages back; 404 for a queue that there is not.</summary>
    public async Task<IActionResult> ReplayAsync(string queue, CancellationToken cancellation) =>
        await poison.ReplayAsync(queue, cancellation) is { } moved
            ? new JsonResult(new { queue, moved })
            : new NotFoundObjectResult(new { message = $"There is no queue '{queue}'. The queues are: {string.Join(", ", Queues.All)}." });
}
