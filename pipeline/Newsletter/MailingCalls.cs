using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Model;

namespace Pipeline.Newsletter;

/// <summary>The calls about mailings, as HTTP. No answer holds a reader's address.</summary>
public sealed class MailingCalls(NewsletterStage newsletter)
{
    private sealed record Mailings(IReadOnlyList<MailingView> Active);

    private sealed record Done(MailingView Mailing, int? Resent);

    private sealed record Refusal(string Message);

    /// <summary><c>GET /api/mailings</c>: those with something left to do.</summary>
    public async Task<IActionResult> ListAsync(CancellationToken cancellation) =>
        Answer(StatusCodes.Status200OK, new Mailings([.. (await newsletter.ActiveAsync(cancellation)).Select(MailingView.Of)]));

    /// <summary><c>GET /api/mailings/{id}</c>: a commentary's mailing and its numbers. 404 if it has none.</summary>
    public async Task<IActionResult> ShowAsync(string id, CancellationToken cancellation) =>
        CommentaryId.IsId(id) && await newsletter.ReportAsync(id, cancellation) is { } report
            ? Answer(StatusCodes.Status200OK, MailingView.Of(report))
            : NotFound();

    /// <summary>
    /// <c>POST /api/mailings/{id}/{action}</c>: carries out <c>hold</c>, <c>go-on</c>, <c>cancel</c> or <c>resend-unknown</c>. Answers 200 with the
    /// mailing as it is then, 404, or 409 where its state does not allow it.
    /// </summary>
    public async Task<IActionResult> ActAsync(string id, string action, CancellationToken cancellation)
    {
        if (!CommentaryId.IsId(id) || await newsletter.ReportAsync(id, cancellation) is not { } before)
            return NotFound();
        return action switch
        {
            "hold" => await newsletter.HoldAsync(id, cancellation) ? await DoneAsync(id, null, cancellation) : Conflict("It is held already, or nothing is left to hold."),
            "go-on" => await newsletter.GoOnAsync(id, cancellation) ? await DoneAsync(id, null, cancellation) : Conflict("It is not held."),
            "cancel" => await CancelAsync(before, cancellation),
            "resend-unknown" => await DoneAsync(id, await newsletter.ResendUnknownAsync(id, cancellation), cancellation),
            _ => Answer(StatusCodes.Status404NotFound, new Refusal($"There is no action '{action}'. There are hold, go-on, cancel and resend-unknown.")),
        };
    }

    private async Task<IActionResult> CancelAsync(MailingReport before, CancellationToken cancellation)
    {
        if (!before.Mailing.IsActive)
            return Conflict("Nothing is left to call off.");
        await newsletter.CancelAsync(before.Mailing.Id, cancellation);
        return await DoneAsync(before.Mailing.Id, null, cancellation);
    }

    private async Task<IActionResult> DoneAsync(string id, int? resent, CancellationToken cancellation) =>
        Answer(StatusCodes.Status200OK, new Done(MailingView.Of((await newsletter.ReportAsync(id, cancellation))!), resent));

    private static ContentResult NotFound() => Answer(StatusCodes.Status404NotFound, new Refusal("There is no mailing of such a commentary."));

    private static ContentResult Conflict(string message) => Answer(StatusCodes.Status409Conflict, new Refusal(message));

    private static ContentResult Answer<T>(int status, T value) => new()
    {
        StatusCode = status,
        ContentType = "application/json; charset=utf-8",
        Content = Encoding.UTF8.GetString(CanonicalJson.Write(value)),
    };
}
