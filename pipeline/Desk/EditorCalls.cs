using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Model;
using Pipeline.Answers;
using Pipeline.Desk.Editing;

namespace Pipeline.Desk;

/// <summary>The calls that change a commentary, as HTTP: <c>POST /api/submissions/{id}/{action}</c>.</summary>
public sealed class EditorCalls(EditorDesk desk)
{
    private sealed record ScheduleBody(DateTimeOffset? At);

    /// <summary>
    /// Carries out <c>withdraw</c>, <c>restore</c>, <c>republish</c>, <c>publish-now</c> or <c>schedule</c> (with a body
    /// <c>{ "at": "2026-11-30T06:00:00-05:00" }</c>). Answers 200, 400, 404, or 409 where the piece's state does not allow it.
    /// </summary>
    public async Task<IActionResult> ActAsync(HttpRequest request, string id, string action, CancellationToken cancellation)
    {
        if (!CommentaryId.TryParse(id, null, out var piece))
            return JsonAnswer.NotFound("There is no such commentary.");
        return action switch
        {
            "withdraw" => Answer(await desk.WithdrawAsync(piece, cancellation)),
            "restore" => Answer(await desk.RestoreAsync(piece, cancellation)),
            "republish" => Answer(await desk.RepublishAsync(piece, cancellation)),
            "publish-now" => Answer(await desk.PublishNowAsync(piece, cancellation)),
            "schedule" => await ScheduleAsync(request, piece, cancellation),
            _ => JsonAnswer.NotFound($"There is no action '{action}'. There are withdraw, restore, republish, publish-now and schedule."),
        };
    }

    private async Task<IActionResult> ScheduleAsync(HttpRequest request, CommentaryId id, CancellationToken cancellation) =>
        (await JsonBody.ReadAsync<ScheduleBody>(request, cancellation))?.At is { } at
            ? Answer(await desk.ScheduleAsync(id, at, cancellation))
            : JsonAnswer.BadRequest("Say when: a body such as { \"at\": \"2026-11-30T06:00:00-05:00\" }.");

    private static IActionResult Answer(EditorResult result) => result.Outcome switch
    {
        EditorOutcome.Done => JsonAnswer.Ok(CommentaryView.Of(result.Head!, [], null)),
        EditorOutcome.Unknown => JsonAnswer.NotFound(result.Message!),
        _ => JsonAnswer.Conflict(result.Message!),
    };
}
