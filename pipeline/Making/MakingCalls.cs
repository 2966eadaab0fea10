using Microsoft.AspNetCore.Mvc;
using Pipeline.Answers;

namespace Pipeline.Making;

/// <summary>What an operator asks about making everything again.</summary>
public sealed class MakingCalls(MakeEverything making)
{
    /// <summary>How it stands: its state, its part, and how far it is; <c>never</c> if it never ran.</summary>
    public async Task<IActionResult> ShowAsync(CancellationToken cancellation) => Answer(await making.ShowAsync(cancellation));

    /// <summary>Starts or stops it; 404 for any other act.</summary>
    public async Task<IActionResult> DoAsync(string act, CancellationToken cancellation) => act switch
    {
        "start" => Answer(await making.StartAsync(cancellation)),
        "stop" => Answer(await making.StopAsync(cancellation)),
        _ => JsonAnswer.NotFound($"There is no act '{act}'. Say start or stop."),
    };

    private static IActionResult Answer(MakingProgress? progress) =>
        progress is null ? JsonAnswer.Ok(new { state = "never" }) : JsonAnswer.Ok(progress);
}
