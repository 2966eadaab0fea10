using Microsoft.Extensions.Logging;
using Pipeline.Subscribers;
using Pipeline.Subscribers.Suppressions;

namespace Pipeline.Newsletter.Reports;

/// <summary>What follows from delivery reports, whoever brings them. Told twice a report does nothing more.</summary>
public sealed partial class ReportSettling(SuppressionList suppressing, ILogger<ReportSettling> log)
{
    /// <returns>How many addresses are suppressed by them.</returns>
    internal async Task<int> SettleAsync(IReadOnlyList<DeliveryReport> reports, CancellationToken cancellation)
    {
        var suppressed = 0;
        foreach (var report in reports)
        {
            if (report.Status is not "Delivered")
                NotDelivered(log, report.Status, report.Codes);
            if (!report.IsGone || !EmailAddress.TryParse(report.Recipient, out var address))
                continue;
            await suppressing.SuppressAsync(address, $"{Suppression.Bounced} {report.Codes}".TrimEnd(), cancellation);
            suppressed++;
        }
        return suppressed;
    }

    [LoggerMessage(1107, LogLevel.Warning, "A mail that the provider took was not delivered: {Status} {Codes}")]
    private static partial void NotDelivered(ILogger log, string status, string codes);
}
