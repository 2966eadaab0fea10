using System.Globalization;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;
using MimeKit;
using Pipeline.Mail;

namespace Pipeline.Newsletter.Bounces;

/// <summary>Reads delivery status notifications (RFC 3464). All that stands in one is what its sender claims.</summary>
internal static partial class BounceReader
{
    /// <summary>Our mails have one recipient each; who tells of many more tells of others' mail.</summary>
    private const int MaxRecipients = 10;

    private const int Permanent = 550;
    private const int Temporary = 450;

    /// <summary>Whether a mail is a report, or an answer that a machine gave (RFC 3834), and no person's letter.</summary>
    public static bool IsByMachine(MimeMessage message) =>
        message.Body is MultipartReport
        || (message.Headers["Auto-Submitted"] is { } how && !how.Trim().Equals("no", StringComparison.OrdinalIgnoreCase));

    /// <summary>Null for what does not tell of a failed delivery, or not of which mail.</summary>
    public static Bounce? Read(MimeMessage message)
    {
        if (message.Body is not MultipartReport report
            || report.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } status
            || report.OfType<MessagePart>().FirstOrDefault()?.Message?.Headers is not { } mail
            || mail[HeaderId.MessageId] is not { } id)
            return null;
        List<BouncedRecipient> failed =
        [
            .. status.StatusGroups.Where(group => "failed".Equals(group["Action"]?.Trim(), StringComparison.OrdinalIgnoreCase))
                .Take(MaxRecipients).Select(Recipient),
        ];
        return failed.Count == 0
            ? null
            : new Bounce(
                id.Trim().Trim('<', '>'), mail["Feedback-ID"]?.Split(':')[0].Trim() ?? "",
                Link().Match(mail[HeaderId.ListUnsubscribe] ?? "").Groups["link"].Value, failed);
    }

    private static BouncedRecipient Recipient(HeaderList group)
    {
        var status = group["Status"]?.Trim() ?? "";
        var told = group["Diagnostic-Code"] is { } diagnostic && Smtp().Match(diagnostic) is { Success: true } match
            ? match.Groups["reply"].Value
            : "";
        var code = told.Length > 0
            ? int.Parse(told.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture)
            : status.StartsWith('5') ? Permanent : Temporary;
        // What other servers put where they know nothing says nothing here.
        var enhanced = status.EndsWith(".0.0", StringComparison.Ordinal) ? "" : status;
        return new BouncedRecipient(
            [.. new[] { group["Original-Recipient"], group["Final-Recipient"] }.OfType<string>().Select(Address)],
            SmtpReplies.Outcome(SmtpErrorCode.RecipientNotAccepted, code, $"{told} {enhanced}"));
    }

    /// <summary>The address in <c>rfc822; reader@example.org</c>.</summary>
    private static string Address(string field) => field[(field.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim().Trim('<', '>');

    [GeneratedRegex(@"^\s*smtp\s*;\s*(?<reply>[2-5][0-9]{2}(?:[ -][\s\S]*)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Smtp();

    [GeneratedRegex(@"<\s*(?<link>https?:[^>\s]+)\s*>", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
