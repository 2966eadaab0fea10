using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Answers;
using Pipeline.Subscribers.Transfer;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>The calls about files of readers, as HTTP.</summary>
public sealed class ImportCalls(ImportDesk desk, ImportStore imports)
{
    /// <summary>
    /// <c>POST /api/subscribers/import?list=…&amp;dry=true</c> with the file as its body. Answers 200 when all is read, 202 when it goes
    /// on by itself, 400 for a file that cannot be read, 404 for a list that there is not.
    /// </summary>
    public async Task<IActionResult> TakeAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        var dry = request.Query["dry"] == "true";
        if (await desk.TakeAsync(request.Query["list"].ToString(), dry, request.Body, cancellation) is not { } import)
            return JsonAnswer.NotFound("The publication has no such list. Say which, as in '?list=weekly'.");
        return Answer(import);
    }

    /// <summary><c>GET /api/imports/{id}</c>: how far it is.</summary>
    public async Task<IActionResult> ShowAsync(string id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } import ? JsonAnswer.Ok(ImportView.Of(import)) : NotFound();

    /// <summary><c>GET /api/imports/{id}/report</c>: what became of each line that did not simply add a reader, as CSV.</summary>
    public async Task<IActionResult> ReportAsync(string id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is null
            ? NotFound()
            : new TextAnswer($"import-{id}.csv", async (to, token) =>
            {
                await to.WriteAsync("record,outcome,why\n");
                await foreach (var page in imports.ReportAsync(id, token))
                    await to.WriteAsync(page);
            });

    private static IActionResult Answer(Import import) => import.State switch
    {
        ImportState.Failed => JsonAnswer.BadRequest(import.Problem ?? ""),
        ImportState.Finished => JsonAnswer.Ok(ImportView.Of(import)),
        _ => JsonAnswer.Accepted(ImportView.Of(import)),
    };

    private async Task<Import?> FindAsync(string id, CancellationToken cancellation) =>
        id.Length == 32 && id.All(char.IsAsciiHexDigitLower) ? await imports.FindAsync(id, cancellation) : null;

    private static IActionResult NotFound() => JsonAnswer.NotFound("There is no such import.");

    private sealed record ImportView(
        string Id, string List, ImportState State, bool Dry, string Format, int Done, ImportCounts Counts, string? Problem,
        DateTimeOffset Created, DateTimeOffset? Finished)
    {
        public static ImportView Of(Import import) => new(
            import.Id, import.List, import.State, import.Dry, import.Format, import.Done, import.Counts, import.Problem, import.Created,
            import.Finished);
    }
}
