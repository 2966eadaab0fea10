using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Catalog;
using Pipeline.Web.Gateway;

namespace Pipeline.Desk;

/// <summary><c>GET /api/preview/{id}?token=…</c>: a piece's page as it is or would be, not to be indexed nor cached.</summary>
public sealed class Previews(ICatalog catalog, PreviewLinks links, PreviewPage page)
{
    public async Task<IActionResult> ShowAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (!links.Opens(id, request.Query["token"]))
            return JsonAnswer.NotFound("This preview link is not good, or has expired. Ask the editors for a new one.");
        if (await catalog.FindAsync(id, cancellation) is not { Version: { } version })
            return JsonAnswer.NotFound("There is nothing to preview.");
        return await page.AnswerAsync(await catalog.ReadAsync(id, version, cancellation), request.IsHttps, cancellation);
    }
}
