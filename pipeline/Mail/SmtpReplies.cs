using System.Globalization;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;

namespace Pipeline.Mail;

/// <summary>Reads a server's refusal: reply code (RFC 5321, section 4.2) and enhanced status code (RFC 3463).</summary>
internal static partial class SmtpReplies
{
    private const int PermanentFrom = 500;
    private const int Shutdown = 421;

    /// <summary>RFC 3463, section 3.2: bad mailbox, bad system, bad syntax, moved; RFC 7505, section 4.1: the domain takes no mail.</summary>
    private static readonly HashSet<string> NoMailbox = ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10"];

    public static MailOutcome Outcome(SmtpCommandException refusal) =>
        Outcome(refusal.ErrorCode, (int)refusal.StatusCode, refusal.Message);

    public static MailOutcome Outcome(SmtpErrorCode at, int code, string text)
    {
        var enhanced = Enhanced().Match(text) is { Success: true } found ? found.Value : null;
        var reason = string.Join(' ', new[] { code.ToString(CultureInfo.InvariantCulture), enhanced }.OfType<string>());
        return new MailOutcome(Result(at, code, enhanced), reason);
    }

    private static MailResult Result(SmtpErrorCode at, int code, string? enhanced) => (at, code) switch
    {
        (SmtpErrorCode.SenderNotAccepted, _) or (_, Shutdown) => MailResult.NotSent,
        (SmtpErrorCode.RecipientNotAccepted, >= PermanentFrom) when enhanced is not null && NoMailbox.Contains(enhanced) => MailResult.NoSuchMailbox,
        (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted, >= PermanentFrom) => MailResult.Refused,
        (SmtpErrorCode.UnexpectedStatusCode, >= PermanentFrom) => MailResult.NotSent,
        _ => MailResult.Deferred,
    };

    [GeneratedRegex(@"\b[45]\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Enhanced();
}
