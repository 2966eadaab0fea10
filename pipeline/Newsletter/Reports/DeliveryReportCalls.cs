using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Answers;

namespace Pipeline.Newsletter.Reports;

/// <summary>
/// <c>/api/delivery-reports</c>: where Event Grid sends Azure Communication Services' delivery reports. Both of its schemas are taken, and
/// both of its ways to ask whether we want them. Told twice a report does nothing more.
/// </summary>
public sealed class DeliveryReportCalls(ReportSettling settling)
{
    private const string Validation = "Microsoft.EventGrid.SubscriptionValidationEvent";

    private sealed record Validated(string ValidationResponse);

    private sealed record Taken(int Reports, int Suppressed);

    /// <summary>
    /// <c>OPTIONS</c>: the question of CloudEvents (HTTP 1.1 Web Hooks for Event Delivery, section 4): whoever has the key may send.
    /// </summary>
    public static IActionResult Allow(HttpRequest request)
    {
        var origin = request.Headers["WebHook-Request-Origin"].ToString();
        if (origin.Length == 0)
            return JsonAnswer.BadRequest("This asks for a header 'WebHook-Request-Origin'.");
        request.HttpContext.Response.Headers["WebHook-Allowed-Origin"] = origin;
        request.HttpContext.Response.Headers["WebHook-Allowed-Rate"] = "*";
        return new OkResult();
    }

    /// <summary><c>POST</c>: reports, or Event Grid's own question.</summary>
    public async Task<IActionResult> TakeAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (HttpMethods.IsOptions(request.Method))
            return Allow(request);
        if (await JsonBody.ReadAsync<JsonDocument>(request, cancellation) is not { } document)
            return JsonAnswer.BadRequest("This takes events as Event Grid sends them, as JSON.");
        using (document)
        {
            List<JsonElement> events = document.RootElement.ValueKind is JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray()]
                : [document.RootElement];
            if (events is [var question] && DeliveryReport.TypeOf(question) == Validation)
                return Answer(question);
            List<DeliveryReport> reports = [.. events.Select(DeliveryReport.Read).OfType<DeliveryReport>()];
            return JsonAnswer.Ok(new Taken(reports.Count, await settling.SettleAsync(reports, cancellation)));
        }
    }

    private static IActionResult Answer(JsonElement question) =>
        question.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Object
            ? JsonAnswer.Ok(new Validated(DeliveryReport.Text(data, "validationCode")))
            : JsonAnswer.BadRequest("A validation event has a code.");
}
