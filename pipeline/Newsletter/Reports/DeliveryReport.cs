using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pipeline.Newsletter.Reports;

/// <summary>What a provider says became of a mail that it took.</summary>
/// <param name="Recipient">To whom it was.</param>
/// <param name="Status">Such as <c>Delivered</c> or <c>Bounced</c>.</param>
/// <param name="Codes">The receiving server's codes, such as <c>550 5.1.1</c>; never its text. Empty if none are told.</param>
internal sealed partial record DeliveryReport(string Recipient, string Status, string Codes)
{
    /// <summary>The mailbox does not exist.</summary>
    public const string Bounced = "Bounced";

    private const string Type = "Microsoft.Communication.EmailDeliveryReportReceived";

    /// <summary>Whether the mailbox does not exist: it bounced for good just now, or had before.</summary>
    public bool IsGone => Status is Bounced or "Suppressed";

    /// <summary>Reads an event of Event Grid's or CloudEvents' schema; null for one of another type.</summary>
    public static DeliveryReport? Read(JsonElement @event)
    {
        if (TypeOf(@event) != Type || !@event.TryGetProperty("data", out var data) || data.ValueKind is not JsonValueKind.Object)
            return null;
        var details = data.TryGetProperty("deliveryStatusDetails", out var told) && told.ValueKind is JsonValueKind.Object
            ? Text(told, "statusMessage")
            : "";
        return new DeliveryReport(Text(data, "recipient"), Text(data, "status"), Code().Match(details).Value);
    }

    /// <summary>An event's type, in either schema.</summary>
    public static string TypeOf(JsonElement @event) =>
        @event.ValueKind is not JsonValueKind.Object ? ""
        : Text(@event, "eventType") is { Length: > 0 } type ? type
        : Text(@event, "type");

    internal static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    [GeneratedRegex(@"\b5\d\d(?:[ -]5\.\d{1,3}\.\d{1,3})?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
