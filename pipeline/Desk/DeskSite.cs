using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Model;
using Pipeline.Desk.Access;
using Pipeline.Desk.Flight;
using Pipeline.Desk.Mailings;
using Pipeline.Desk.Operating;
using Pipeline.Desk.Pages;
using Pipeline.Desk.Pieces;
using Pipeline.Desk.Readers;

namespace Pipeline.Desk;

/// <summary><c>GET /desk/…</c>: the pages of the desk.</summary>
public sealed class DeskSite(
    DeskDoor door, DeskPages pages, DeskAssets assets, FlightReader flight, CalendarReader calendar, PieceReader pieces, PieceDiff diff,
    DraftBeside beside, MailingReader mailings, ReaderPage readers, SiteReader site)
{
    private static readonly Person Nobody = new("nobody", DeskRole.Author);

    private const string SignIn = "/.auth/login/aad?post_login_redirect_uri=/desk";

    public async Task<IActionResult> ShowAsync(HttpRequest request, string? path, CancellationToken cancellation)
    {
        var parts = DeskPaths.Parts(path);
        if (door.SignIn is DeskSignIn.Off)
            return new NotFoundResult();
        if (parts is ["assets", var name])
            return Asset(name);
        var visitor = door.Ask(request);
        if (visitor.Person is not { } person)
            return visitor.Refusal is { } refusal
                ? await MessageAsync(request, Nobody, "The desk is closed to you", refusal, StatusCodes.Status403Forbidden)
                : new RedirectResult(SignIn);
        if (DeskPaths.PageAt(parts) is not { } page)
            return await MissingAsync(request, person);
        if (DeskRights.Of(page) is not { } needed || !person.May(needed))
            return await MessageAsync(
                request, person, "Not for you", $"This page needs the role {DeskRights.Of(page)?.Word()}.",
                StatusCodes.Status403Forbidden);
        return page switch
        {
            DeskRights.SeeFlight when parts is ["flight"] => await pages.PartAsync("desk-in-flight", await flight.ReadAsync(cancellation)),
            DeskRights.SeeFlight => await pages.PageAsync(
                request, person, "desk-flight", "flight", "In flight", await flight.ReadAsync(cancellation)),
            DeskRights.SeeCalendar => await pages.PageAsync(
                request, person, "desk-calendar", "calendar", "Calendar", await calendar.ReadAsync(cancellation)),
            DeskRights.SeeMailings => await pages.PageAsync(
                request, person, "desk-mailings", "mailings", "Mailings",
                await mailings.ReadAsync(person, request.Query["before"], cancellation)),
            DeskRights.SeeReaders => await readers.ShowAsync(request, person),
            DeskRights.SeeSite => await pages.PageAsync(request, person, "desk-site", "site", "Site", await site.ReadAsync(cancellation)),
            _ => await PieceAsync(request, person, CommentaryId.Parse(parts[1]), page, cancellation),
        };
    }

    private static PieceDeskView With(PieceDeskView piece, Kept? kept) =>
        kept is null ? piece : piece with { Kept = kept.Text, Buttons = kept.In(piece.Buttons) };

    private async Task<IActionResult> PieceAsync(
        HttpRequest request, Person person, CommentaryId id, string page, CancellationToken cancellation)
    {
        switch (page)
        {
            case DeskRights.SeePiece when await pieces.ReadAsync(id, person, cancellation) is { } piece:
                return await pages.PageAsync(request, person, "desk-piece", "flight", piece.Title, With(piece, Kept.Take(request)));
            case DeskRights.SeeDiff when await diff.ReadAsync(id, request.Query["from"], request.Query["to"], cancellation) is { } two:
                return await pages.PageAsync(request, person, "desk-diff", "flight", $"Versions of {two.Title}", two);
            case DeskRights.SeeDraft when await beside.ReadAsync(id, cancellation) is { } both:
                return await pages.PageAsync(request, person, "desk-draft", "flight", $"Draft of {both.Title}", both);
            case DeskRights.FetchDraft when await beside.FileAsync(id, cancellation) is var (name, bytes):
                return new DraftFile(name, bytes);
            default:
                return await MissingAsync(request, person);
        }
    }

    private IActionResult Asset(string name) =>
        assets.Find(name) is { } bytes
            ? new DeskAnswer(bytes, Theme.Asset.ContentTypeOf(name), isAsset: true)
            : new NotFoundResult();

    private Task<IActionResult> MissingAsync(HttpRequest request, Person person) =>
        MessageAsync(
            request, person, "There is nothing here", "The piece may have another address, or no draft of it was ever read.",
            StatusCodes.Status404NotFound);

    private Task<IActionResult> MessageAsync(HttpRequest request, Person person, string title, string sentence, int status) =>
        pages.PageAsync(request, person, "desk-message", "", title, sentence, status);
}
