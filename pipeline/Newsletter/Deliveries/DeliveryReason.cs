using Pipeline.Mail;
using Pipeline.Subscribers.Suppressions;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>What the reason of a delivery means, for who does not read SMTP.</summary>
internal static class DeliveryReason
{
    /// <summary>
    /// A reason with its meaning, such as <c>550 5.1.1: there is no such mailbox</c>; alone where none is known.
    /// </summary>
    public static string Say(string reason) => reason switch
    {
        Delivery.OutcomeUnknown => "the mail server may or may not have taken it",
        Delivery.DomainRefuses => "their domain refused all that came before",
        Delivery.NotSubscribed => "they left before it was their turn",
        Delivery.MailingCancelled => "the mailing was called off",
        MailOutcome.ConnectionLost => "the mail server hung up",
        Suppression.Erased => "erased as they asked",
        ReasonCounts.Others => "other reasons",
        _ => Meaning(reason) is { } meaning ? $"{reason}: {meaning}" : reason,
    };

    // Enhanced codes (RFC 3463, section 3) say more than the reply's first number (RFC 5321, section 4.2.3).
    private static string? Meaning(string reason)
    {
        var (basic, enhanced) = reason.Split(' ') is [var first, var second, ..] ? (first, second) : (reason, "");
        return enhanced switch
        {
            [_, '.', '1', '.', ..] => "there is no such mailbox",
            [_, '.', '2', '.', '2', ..] => "the mailbox is full",
            [_, '.', '2', '.', ..] => "the mailbox takes no mail",
            [_, '.', '3', '.', '4', ..] => "the mail is too large for the receiver",
            [_, '.', '4', '.', ..] => "the receiver cannot be reached",
            ['4', '.', '7', '.', ..] => "put off by the receiver's rules",
            [_, '.', '7', '.', ..] => "refused by the receiver's rules",
            _ => basic switch
            {
                "421" => "the receiver is busy",
                "450" or "451" => "put off by the receiver",
                "452" or "552" => "the mailbox is full",
                "550" or "551" or "553" => "the receiver does not take mail for it",
                "554" => "refused by the receiver",
                _ => null,
            },
        };
    }
}
