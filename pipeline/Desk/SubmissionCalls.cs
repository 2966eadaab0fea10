using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Model;
using Pipeline.Answers;
using Pipeline.Catalog.Submissions;
using Pipeline.Desk.Editing;

namespace Pipeline.Desk;

/// <summary>The calls that read submissions, as HTTP.</summary>
public sealed class SubmissionCalls(SubmissionReader submissions, PreviewLinks previews, ReportPage reports)
{
    private const int DefaultTake = 50;
    private const int MaxTake = 200;

    /// <summary><c>GET /api/submissions?take=50&amp;after=…</c></summary>
    public async Task<IActionResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var take = int.TryParse(request.Query["take"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? Math.Clamp(asked, 1, MaxTake)
            : DefaultTake;
        var after = request.Query["after"].ToString();
        var page = await submissions.ListAsync(take, after.Length == 0 ? null : after, cancellation);
        return JsonAnswer.Ok(new SubmissionsView([.. page.Submissions.Select(SubmissionView.Of)], page.Next));
    }

    /// <summary><c>GET /api/submissions/{id}</c></summary>
    public async Task<IActionResult> ShowAsync(string id, CancellationToken cancellation) =>
        CommentaryId.TryParse(id, null, out var piece) && await submissions.FindAsync(piece, cancellation) is { } found
            ? JsonAnswer.Ok(CommentaryView.Of(found.Head, found.History, found.Head.Version is null ? null : previews.LinkTo(piece)))
            : JsonAnswer.NotFound("There is no such commentary.");

    /// <summary><c>GET /api/submissions/{id}/report</c>: what there is to tell the author of the newest upload, as a page.</summary>
    public async Task<IActionResult> ReportAsync(string id, CancellationToken cancellation) =>
        CommentaryId.TryParse(id, null, out var piece)
        && await submissions.FindAsync(piece, cancellation) is { Head.Submission: { } submission }
            ? new GuardedAnswer
            {
                ContentType = "text/html; charset=utf-8",
                Content = await reports.WriteAsync(submission.Draft, [.. submission.Problems]),
            }
            : JsonAnswer.NotFound("There is no such commentary.");
}
