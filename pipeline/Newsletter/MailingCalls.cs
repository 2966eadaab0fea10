using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Model;
using Pipeline.Answers;
using Pipeline.Mail;
using Pipeline.Newsletter.Letters;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter;

/// <summary>The calls about mailings, as HTTP. No answer holds a reader's address.</summary>
public sealed class MailingCalls(NewsletterStage newsletter, MailingActs acts, SampleLetters samples, Publication publication)
{
    // A function's key says what may be done, not who does it.
    private const string Script = "a script";

    private sealed record Mailings(IReadOnlyList<MailingView> Active);

    private sealed record Done(MailingView Mailing, int? Resent);

    private sealed record TestBody(string? Address);

    private sealed record Tested(MailResult Result);

    /// <summary><c>GET /api/mailings</c>: those with something left to do.</summary>
    public async Task<IActionResult> ListAsync(CancellationToken cancellation) =>
        JsonAnswer.Ok(new Mailings([.. (await newsletter.ActiveAsync(cancellation)).Select(MailingView.Of)]));

    /// <summary><c>GET /api/mailings/{id}</c>: a commentary's mailing and its numbers. 404 if it has none.</summary>
    public async Task<IActionResult> ShowAsync(string id, CancellationToken cancellation) =>
        CommentaryId.TryParse(id, null, out var piece) && await newsletter.ReportAsync(piece, cancellation) is { } report
            ? JsonAnswer.Ok(MailingView.Of(report))
            : NotFound();

    /// <summary>
    /// <c>POST /api/mailings/{id}/{action}</c>: what <see cref="MailingActs"/> does. Answers 200 with the mailing as it is then, 404, or
    /// 409 where its state does not allow it.
    /// </summary>
    public async Task<IActionResult> ActAsync(string id, string action, CancellationToken cancellation)
    {
        if (!CommentaryId.TryParse(id, null, out var piece))
            return NotFound();
        var act = await acts.DoAsync(piece, action, Script, cancellation);
        return act.Outcome switch
        {
            MailingOutcome.Done => await DoneAsync(piece, act.Resent, cancellation),
            MailingOutcome.NotAllowed => JsonAnswer.Conflict(act.Refusal!),
            _ => JsonAnswer.NotFound(act.Refusal!),
        };
    }

    /// <summary>
    /// The same with a request's body: <c>test</c> with <c>{ "address": "…" }</c> sends the letter to that one address. It needs no
    /// mailing, nor that the piece is out.
    /// </summary>
    public async Task<IActionResult> ActAsync(HttpRequest request, string id, string action, CancellationToken cancellation) =>
        action == "test" ? await TestAsync(request, id, cancellation) : await ActAsync(id, action, cancellation);

    /// <summary><c>GET /api/mailings/{id}/preview</c>: the letter as a page; <c>?part=text</c> gives its plain text.</summary>
    public async Task<IActionResult> PreviewAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await LetterAsync(id, cancellation) is not { } letter || !EmailAddress.TryParse(publication.Email, out var reader))
            return NotFound();
        var message = await letter.ToAsync(SampleLetters.Reader(reader));
        return new LetterAnswer(message, asText: request.Query["part"] == "text");
    }

    private async Task<IActionResult> TestAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!EmailAddress.TryParse((await JsonBody.ReadAsync<TestBody>(request, cancellation))?.Address, out var address))
            return JsonAnswer.BadRequest("Say to whom: a body such as { \"address\": \"me@example.org\" }.");
        if (await LetterAsync(id, cancellation) is not { } letter)
            return NotFound();
        var result = await samples.SendAsync(letter, address, cancellation);
        return result is not MailResult.Accepted
            ? JsonAnswer.Refuse(StatusCodes.Status503ServiceUnavailable, $"The mail server did not take it: {result}.")
            : JsonAnswer.Ok(new Tested(result));
    }

    private async Task<Letter?> LetterAsync(string id, CancellationToken cancellation) =>
        CommentaryId.TryParse(id, null, out var piece) ? await samples.LetterAsync(piece, cancellation) : null;

    private async Task<IActionResult> DoneAsync(CommentaryId id, int? resent, CancellationToken cancellation) =>
        JsonAnswer.Ok(new Done(MailingView.Of((await newsletter.ReportAsync(id, cancellation))!), resent));

    private static IActionResult NotFound() => JsonAnswer.NotFound("There is no mailing of such a commentary.");
}
