using Model;
using Pipeline.Mail;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Reports;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter.Bounces;

/// <summary>
/// Believes a bounce only of a mail that was truly sent to the recipient it names: anybody can write to the mailbox that bounces come to.
/// It must bring the mail's own signed link, which only who had that mail can know, with the Message-ID that fits it.
/// </summary>
public sealed class BounceSettling(DeliveryStore deliveries, SubscriptionLinks links, MailSetting setting, ReportSettling settling)
{
    /// <returns>Whether it tells of a mail of ours; it is settled then.</returns>
    internal async Task<bool> SettleAsync(Bounce bounce, CancellationToken cancellation)
    {
        if (links.LeavingBy(bounce.Unsubscribe) is not { } key || !CommentaryId.TryParse(bounce.Mailing, null, out var mailing)
            || bounce.MessageId != setting.MessageId(mailing.ToString(), key))
            return false;
        if (await deliveries.FindAsync(mailing, key, cancellation) is not ({ State: DeliveryState.Sent } or { IsUnknown: true }))
            return false;
        foreach (var recipient in bounce.Recipients)
        {
            foreach (var text in recipient.Addresses)
            {
                if (!EmailAddress.TryParse(text, out var address) || address.Key != key)
                    continue;
                await settling.SettleAsync([Report(address, recipient.Outcome)], cancellation);
                return true;
            }
        }
        return false;
    }

    private static DeliveryReport Report(EmailAddress address, MailOutcome outcome) => new(
        address.Value, outcome.Result is MailResult.NoSuchMailbox ? DeliveryReport.Bounced : "Failed", outcome.Reason ?? "");
}
