using System.Globalization;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;

namespace Pipeline.Mail;

/// <summary>Reads a server's refusal: reply code (RFC 5321, section 4.2) and enhanced status code (RFC 3463).</summary>
internal static partial class SmtpReplies
{
    /// <summary>The server is about to close the connection (RFC 5321, section 3.8).</summary>
    public const int Shutdown = 421;

    private const int PermanentFrom = 500;

    /// <summary>
    /// RFC 3463, sections 3.2 and 3.3: bad mailbox, bad system, bad syntax, moved, disabled; RFC 7505, section 4.1: the domain takes no
    /// mail.
    /// </summary>
    private static readonly HashSet<string> NoMailbox = ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"];

    /// <summary>RFC 5321, section 4.2.2: what these say of a recipient when no enhanced code says more: no such mailbox.</summary>
    private static readonly HashSet<int> PlainNoMailbox = [550, 551, 553, 556];

    public static MailOutcome Outcome(SmtpCommandException refusal) =>
        Outcome(refusal.ErrorCode, (int)refusal.StatusCode, refusal.Message);

    public static MailOutcome Outcome(SmtpErrorCode at, int code, string text)
    {
        var enhanced = Enhanced().Match(text) is { Success: true } found ? found.Value : null;
        var reason = string.Join(' ', new[] { code.ToString(CultureInfo.InvariantCulture), enhanced }.OfType<string>());
        return new MailOutcome(Result(at, code, enhanced), reason);
    }

    private static MailResult Result(SmtpErrorCode at, int code, string? enhanced) =>
        at switch
        {
            SmtpErrorCode.SenderNotAccepted => MailResult.SenderRefused,
            SmtpErrorCode.RecipientNotAccepted when code >= PermanentFrom => SaysNoMailbox(code, enhanced)
                ? MailResult.NoSuchMailbox
                : MailResult.Refused,
            SmtpErrorCode.MessageNotAccepted when code >= PermanentFrom => MailResult.Refused,
            _ => MailResult.Deferred,
        };

    private static bool SaysNoMailbox(int code, string? enhanced) =>
        enhanced is null ? PlainNoMailbox.Contains(code) : NoMailbox.Contains(enhanced);

    [GeneratedRegex(@"\b[45]\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Enhanced();
}
