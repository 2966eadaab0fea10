using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Answers;
using Pipeline.Operations.Poison;
using Pipeline.Storage;

namespace Pipeline.Operations;

/// <summary>What an operator, or a machine that watches, asks of the app.</summary>
public sealed class OperatorCalls(Readiness readiness, PoisonReplay poison)
{
    /// <summary>
    /// 200, with what is not as it should be beside it, or 503 with what is missing; more is in the log. Anyone may ask, so the answer is
    /// kept for some seconds.
    /// </summary>
    public async Task<IActionResult> HealthAsync(CancellationToken cancellation)
    {
        var finding = await readiness.LookAsync(cancellation);
        return new ContentResult
        {
            Content = $"{(finding.IsHealthy ? "healthy" : $"unhealthy {finding.Missing}")} {finding.Notes}".TrimEnd(),
            ContentType = "text/plain; charset=utf-8",
            StatusCode = finding.IsHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
        };
    }

    /// <summary>Puts a queue's poison messages back; 404 for a queue that there is not.</summary>
    public async Task<IActionResult> ReplayAsync(string queue, CancellationToken cancellation) =>
        await poison.ReplayAsync(queue, cancellation) is { } replay
            ? JsonAnswer.Ok(new
            {
                queue,
                moved = replay.Moved,
                left = replay.Left.Select(message => new
                {
                    id = message.Id,
                    start = message.Start,
                    reason = "It is not Base64: no host can read it.",
                }),
            })
            : JsonAnswer.NotFound($"There is no queue '{queue}'. The queues are: {string.Join(", ", Queues.All)}.");
}
