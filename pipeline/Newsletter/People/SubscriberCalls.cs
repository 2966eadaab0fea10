using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Answers;
using Pipeline.Newsletter.Reports;
using Pipeline.Subscribers;
using Pipeline.Subscribers.Endpoints;
using Pipeline.Subscribers.Suppressions;
using Pipeline.Subscribers.Transfer;

namespace Pipeline.Newsletter.People;

/// <summary>The calls about readers, as HTTP. An address stands in a body, never in a URL, which others log.</summary>
public sealed class SubscriberCalls(
    ImportCalls imports, SubscriberExport export, PersonReader people, PersonErasure erasure, SuppressionList suppressing,
    SuppressionStore suppressions, Complaints complaints)
{
    private const int PageSize = 1000;

    private sealed record AddressBody(string? Address);

    private sealed record SuppressionsView(IReadOnlyList<Suppression> Suppressions, string? Next);

    private sealed record Lifted(int Resumed);

    private sealed record Complained(IReadOnlyList<string> Lists);

    /// <summary>
    /// <c>POST /api/subscribers/{action}</c>: <c>import</c>; or, with a body <c>{ "address": "…" }</c>, <c>find</c>, <c>erase</c>,
    /// <c>suppress</c>, <c>lift</c> or <c>complain</c>.
    /// </summary>
    public async Task<IActionResult> ActAsync(HttpRequest request, string action, CancellationToken cancellation)
    {
        if (action == "import")
            return await imports.TakeAsync(request, cancellation);
        if (action is not ("find" or "erase" or "suppress" or "lift" or "complain"))
            return JsonAnswer.Refuse(
                StatusCodes.Status404NotFound,
                $"There is no action '{action}'. There are import, find, erase, suppress, lift and complain.");
        if (!EmailAddress.TryParse((await JsonBody.ReadAsync<AddressBody>(request, cancellation))?.Address, out var address))
            return JsonAnswer.BadRequest("Say whom: a body such as { \"address\": \"reader@example.org\" }.");
        return action switch
        {
            "find" => JsonAnswer.Ok(await people.ReadAsync(address, cancellation)),
            "erase" => JsonAnswer.Ok(await erasure.EraseAsync(address, cancellation)),
            "complain" => JsonAnswer.Ok(new Complained(await complaints.TakeAsync(address, cancellation))),
            "suppress" => await SuppressAsync(address, cancellation),
            _ => await LiftAsync(address, cancellation),
        };
    }

    /// <summary>
    /// <c>GET /api/subscribers/{view}</c>: <c>export?list=…</c> as CSV, or <c>suppressed?after=…</c>, a page of the suppression list.
    /// </summary>
    public async Task<IActionResult> ReadAsync(HttpRequest request, string view, CancellationToken cancellation) => view switch
    {
        "export" => new TextAnswer("subscribers.csv", (to, token) => export.WriteAsync(request.Query["list"].ToString(), to, token)),
        "suppressed" => await SuppressedAsync(request.Query["after"].ToString(), cancellation),
        _ => JsonAnswer.NotFound($"There is no view '{view}'. There are export and suppressed."),
    };

    private async Task<IActionResult> SuppressAsync(EmailAddress address, CancellationToken cancellation)
    {
        await suppressing.SuppressAsync(address, Suppression.Operator, cancellation);
        return JsonAnswer.Ok(await suppressions.FindAsync(address, cancellation));
    }

    private async Task<IActionResult> LiftAsync(EmailAddress address, CancellationToken cancellation) =>
        await suppressing.LiftAsync(address, cancellation) is { } resumed
            ? JsonAnswer.Ok(new Lifted(resumed))
            : JsonAnswer.NotFound("That address is not suppressed.");

    private async Task<IActionResult> SuppressedAsync(string after, CancellationToken cancellation)
    {
        if (after.Length > 0 && !EmailAddress.IsKey(after))
            return JsonAnswer.BadRequest("'after' is the 'next' of the page before.");
        List<Suppression> page = [];
        await foreach (var suppression in suppressions.AllAsync(after, cancellation))
        {
            page.Add(suppression);
            if (page.Count == PageSize)
                break;
        }
        return JsonAnswer.Ok(new SuppressionsView(page, page.Count == PageSize ? page[^1].Hash : null));
    }
}
