using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Model;
using Pipeline.Answers;
using Pipeline.Catalog;
using Pipeline.Catalog.Pictures;
using Pipeline.Desk.Editing;
using Pipeline.Web.Gateway;

namespace Pipeline.Desk;

/// <summary>
/// <c>GET /api/preview/{id}?token=…</c>: a piece's page as it is or would be, not to be indexed nor cached; with <c>&amp;picture=…</c>
/// one of its pictures.
/// </summary>
public sealed class Previews(ICatalog catalog, KeptPictures pictures, PreviewLinks links, PreviewPage page)
{
    private const string PictureKey = "picture";

    public async Task<IActionResult> ShowAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!CommentaryId.TryParse(id, null, out var known) || !links.Opens(known, request.Query["token"]))
            return JsonAnswer.NotFound("This preview link is not good, or has expired. Ask the editors for a new one.");
        if (await catalog.FindAsync(known, cancellation) is not { Version: { } version })
            return JsonAnswer.NotFound("There is nothing to preview.");
        var piece = await catalog.ReadAsync(known, version, cancellation);
        var token = request.Query["token"].ToString();
        return request.Query[PictureKey].ToString() is { Length: > 0 } name
            ? await PictureAsync(piece, name, request.IsHttps, cancellation)
            : await page.AnswerAsync(
                piece, path => $"?token={token}&{PictureKey}={path[(path.LastIndexOf('/') + 1)..]}", request.IsHttps, cancellation);
    }

    // The site has a picture only while a piece that is out shows it.
    private async Task<IActionResult> PictureAsync(Commentary piece, string name, bool isHttps, CancellationToken cancellation) =>
        PicturePath.Of(piece).FirstOrDefault(path => path.EndsWith($"/{name}", StringComparison.Ordinal)) is { } path
        && await pictures.FindAsync(path, cancellation) is { } picture
            ? page.Answer(picture.Content.ToMemory(), picture.ContentType, isHttps)
            : JsonAnswer.NotFound("The piece has no such picture.");
}
