using MailKit.Net.Smtp;
using Pipeline.Mail;

namespace Tests.Unit.Newsletter;

/// <summary>What a refusal means for the recipient, and what may be written down of it.</summary>
public sealed class SmtpRepliesTests
{
    [Theory]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 550, "5.1.1 <ada@reader.example>: unknown", MailResult.NoSuchMailbox, "550 5.1.1")]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 556, "5.1.10 null MX", MailResult.NoSuchMailbox, "556 5.1.10")]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 550, "mailbox unavailable", MailResult.Refused, "550")]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 552, "5.2.2 over quota", MailResult.Refused, "552 5.2.2")]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 450, "4.2.1 later", MailResult.Deferred, "450 4.2.1")]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 421, "4.3.2 shutting down", MailResult.NotSent, "421 4.3.2")]
    [InlineData(SmtpErrorCode.SenderNotAccepted, 550, "5.7.1 not you", MailResult.NotSent, "550 5.7.1")]
    [InlineData(SmtpErrorCode.SenderNotAccepted, 451, "later", MailResult.NotSent, "451")]
    [InlineData(SmtpErrorCode.MessageNotAccepted, 554, "5.7.1 spam", MailResult.Refused, "554 5.7.1")]
    [InlineData(SmtpErrorCode.MessageNotAccepted, 452, "4.3.1 storage", MailResult.Deferred, "452 4.3.1")]
    [InlineData(SmtpErrorCode.UnexpectedStatusCode, 530, "5.7.0 authenticate first", MailResult.NotSent, "530 5.7.0")]
    public void A_refusal_is_told_by_its_step_and_codes(SmtpErrorCode at, int code, string text, MailResult result, string reason) =>
        SmtpReplies.Outcome(at, code, text).ShouldBe(new MailOutcome(result, reason));
}
