using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Model;
using Pipeline.Answers;
using Pipeline.Desk.Access;
using Pipeline.Desk.Flight;
using Pipeline.Desk.Mailings;
using Pipeline.Desk.Operating;
using Pipeline.Desk.Pages;
using Pipeline.Desk.Pieces;
using Pipeline.Desk.Readers;
using Pipeline.Operations.Poison;

namespace Pipeline.Desk;

/// <summary>
/// <c>POST /desk/…</c>: what the forms of the desk ask. Answers with a way back to the page, which tells what came of it.
/// </summary>
public sealed class DeskForms(
    DeskDoor door, DraftUploads uploads, PieceActions pieces, MailingActions mailings, ReaderPage readers, PoisonReplay poison,
    MakingReader making)
{
    public async Task<IActionResult> DoAsync(HttpRequest request, string? path, CancellationToken cancellation)
    {
        if (door.SignIn is DeskSignIn.Off)
            return new NotFoundResult();
        if (!OwnOrigin.Is(request))
            return Refused("This was not sent from a page of the desk, so nothing was done.");
        var visitor = door.Ask(request);
        if (visitor.Person is not { } person)
            return Refused(visitor.Refusal ?? "Sign in first: nothing was done.");
        var parts = DeskPaths.Parts(path);
        var isName = parts is ["name"] && door.SignIn is DeskSignIn.Local;
        if (!isName && Forbidden(person, DeskPaths.CallAt(parts)) is { } forbidden)
            return forbidden;
        if (!request.HasFormContentType)
            return new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
        var form = await request.ReadFormAsync(cancellation);
        if (isName)
            return LocalName.TryKeep(request.HttpContext.Response, form["name"].ToString(), form["role"].ToString())
                ? Back(request, "/desk", (true, "You are known by that name now."))
                : Back(request, "/desk", (false, "Say a name of up to 60 characters."));
        return parts switch
        {
            ["readers"] => await readers.FindAsync(request, person, form["address"].ToString(), cancellation),
            ["drafts"] => Back(request, "/desk", await uploads.StoreAsync(form.Files, cancellation)),
            ["pieces", var piece, var action] => Back(
                request, $"/desk/pieces/{piece}",
                await pieces.DoAsync(CommentaryId.Parse(piece), action, form, person, cancellation), action, form),
            ["mailings", var mailing, var action] => Back(
                request, form["from"] == "piece" ? $"/desk/pieces/{mailing}" : "/desk/mailings",
                await mailings.DoAsync(CommentaryId.Parse(mailing), action, form["address"].ToString(), person, cancellation)),
            ["making", var act] => Back(request, "/desk/site", await making.DoAsync(act, cancellation)),
            ["queues", var queue, "replay"] => Back(request, "/desk/site", await ReplayAsync(queue, cancellation)),
            _ => new NotFoundResult(),
        };
    }

    private async Task<(bool IsDone, string Sentence)> ReplayAsync(string queue, CancellationToken cancellation) =>
        await poison.ReplayAsync(queue, cancellation) is { } replay
            ? (true, $"{replay.Moved} messages were put back; {replay.Left.Count} cannot be read and stay.")
            : (false, "There is no such queue.");

    /// <summary>Null if somebody may make a call that there is.</summary>
    private static IActionResult? Forbidden(Person person, string? call) =>
        call is null || DeskRights.Of(call) is not { } needed ? new NotFoundResult()
        : person.May(needed) ? null
        : Refused($"That needs the role {needed.Word()}; {person.Name} has the role {person.Role.Word()}.");

    private static RedirectResult Back(
        HttpRequest request, string to, (bool IsDone, string Sentence) came, string action, IFormCollection form)
    {
        if (!came.IsDone)
            Kept.Keep(request.HttpContext.Response, action, form);
        return Back(request, to, came);
    }

    private static RedirectResult Back(HttpRequest request, string to, (bool IsDone, string Sentence) came)
    {
        Said.Say(request.HttpContext.Response, came.Sentence, !came.IsDone);
        return new SeeOther(to);
    }

    private static ContentResult Refused(string sentence) => new GuardedAnswer
    {
        StatusCode = StatusCodes.Status403Forbidden,
        ContentType = "text/plain; charset=utf-8",
        Content = sentence,
    };

    /// <summary>303: to be asked by GET, whatever was sent (RFC 9110, section 15.4.4).</summary>
    private sealed class SeeOther(string to) : RedirectResult(to)
    {
        public override Task ExecuteResultAsync(ActionContext context)
        {
            context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.HttpContext.Response.Headers.Location = Url;
            return Task.CompletedTask;
        }
    }
}
