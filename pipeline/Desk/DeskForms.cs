using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Model;
using Pipeline.Desk.Access;
using Pipeline.Desk.Flight;
using Pipeline.Desk.Mailings;
using Pipeline.Desk.Operating;
using Pipeline.Desk.Pages;
using Pipeline.Desk.Pieces;
using Pipeline.Operations.Poison;

namespace Pipeline.Desk;

/// <summary>
/// <c>POST /desk/…</c>: what the forms of the desk ask. Answers with a way back to the page, which tells what came of it.
/// </summary>
public sealed class DeskForms(
    DeskDoor door, DraftUploads uploads, PieceActions pieces, MailingActions mailings, PoisonReplay poison, MakingReader making)
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
        if (!request.HasFormContentType)
            return new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
        var form = await request.ReadFormAsync(cancellation);
        var parts = (path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is ["name"] && door.SignIn is DeskSignIn.Local)
            return LocalName.TryKeep(request.HttpContext.Response, form["name"].ToString(), form["role"].ToString())
                ? Back(request, "/desk", (true, "You are known by that name now."))
                : Back(request, "/desk", (false, "Say a name of up to 60 characters."));
        return parts switch
        {
            ["drafts"] => await IfMayAsync(person, "upload", request, "/desk", () => uploads.StoreAsync(form.Files, cancellation)),
            ["pieces", var piece, var action] when CommentaryId.TryParse(piece, null, out var id) => await IfMayAsync(
                person, action, request, $"/desk/pieces/{id}", () => pieces.DoAsync(id, action, form, person, cancellation)),
            ["mailings", var mailing, var action] when CommentaryId.TryParse(mailing, null, out var id) => await IfMayAsync(
                person, $"mailing-{action}", request, "/desk/mailings", () => mailings.DoAsync(id, action, cancellation)),
            ["making", var act] => await IfMayAsync(
                person, $"making-{act}", request, "/desk/site", () => making.DoAsync(act, cancellation)),
            ["queues", var queue, "replay"] => await IfMayAsync(
                person, "replay", request, "/desk/site", async () => await poison.ReplayAsync(queue, cancellation) is { } replay
                    ? (true, $"{replay.Moved} messages were put back; {replay.Left.Count} cannot be read and stay.")
                    : (false, "There is no such queue.")),
            _ => new NotFoundResult(),
        };
    }

    private static async Task<IActionResult> IfMayAsync(
        Person person, string action, HttpRequest request, string back, Func<Task<(bool IsDone, string Sentence)>> act)
    {
        if (DeskRights.Of(action) is not { } needed)
            return new NotFoundResult();
        return person.May(needed)
            ? Back(request, back, await act())
            : Refused($"That needs the role {needed.Word()}; {person.Name} has the role {person.Role.Word()}.");
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
