using System.Text;
using MimeKit;
using Pipeline.Mail;
using Pipeline.Newsletter.Bounces;

namespace Tests.Unit.Newsletter;

/// <summary>What delivery status notifications say, in the forms that servers write them.</summary>
public sealed class BounceReaderTests
{
    private const string Headers =
        "Message-Id: <6f1e@harbour.example>\nFeedback-ID: mud-0000000001:coast:newsletter:aa\n"
        + "List-Unsubscribe: <https://harbour.example/api/unsubscribe?token=x.y>,\n <mailto:leave@harbour.example>\n\n";

    [Theory]
    [InlineData("failed", "5.1.1", "smtp; 550 5.1.1 <ada@reader.example>: no such user", MailResult.NoSuchMailbox, "550 5.1.1")]
    [InlineData("Failed", "5.0.0", "smtp; 550 No such user here", MailResult.NoSuchMailbox, "550")]
    [InlineData("failed", "5.1.10", "smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound", MailResult.NoSuchMailbox, "550 5.1.10")]
    [InlineData("failed", "5.1.1", "x-unix; user unknown", MailResult.NoSuchMailbox, "550 5.1.1")]
    [InlineData("failed", "5.1.1", null, MailResult.NoSuchMailbox, "550 5.1.1")]
    [InlineData("failed", "5.2.2", "smtp; 552 5.2.2 mailbox full", MailResult.Refused, "552 5.2.2")]
    [InlineData("failed", "5.7.1", "smtp; 550 5.7.1 we do not like you", MailResult.Refused, "550 5.7.1")]
    [InlineData("failed", "4.4.7", "smtp; 451 4.4.7 expired", MailResult.Deferred, "451 4.4.7")]
    [InlineData("failed", "", null, MailResult.Deferred, "450")]
    public void A_failure_is_judged_as_if_the_server_had_told_us(
        string action, string status, string? diagnostic, MailResult result, string reason)
    {
        var bounce = BounceReader.Read(Report(Group(action, status, diagnostic))).ShouldNotBeNull();
        (bounce.MessageId, bounce.Mailing, bounce.Unsubscribe).ShouldBe(
            ("6f1e@harbour.example", "mud-0000000001", "https://harbour.example/api/unsubscribe?token=x.y"));
        var recipient = bounce.Recipients.ShouldHaveSingleItem();
        recipient.Addresses.ShouldBe(["Ada@reader.example", "ada@elsewhere.example"]);
        recipient.Outcome.ShouldBe(new MailOutcome(result, reason));
    }

    [Theory]
    [InlineData("delayed")]
    [InlineData("delivered")]
    [InlineData("relayed")]
    [InlineData("")]
    public void What_has_not_failed_is_no_bounce(string action) =>
        BounceReader.Read(Report(Group(action, "5.1.1", null))).ShouldBeNull();

    [Theory]
    [InlineData("message/rfc822")]
    [InlineData("text/rfc822-headers")]
    public void The_mail_that_came_back_may_be_whole_or_its_headers_alone(string type) =>
        BounceReader.Read(Report(Group("failed", "5.1.1", null), type)).ShouldNotBeNull();

    [Fact]
    public void A_report_of_very_many_is_read_in_part() =>
        BounceReader.Read(Report(string.Concat(Enumerable.Repeat(Group("failed", "5.1.1", null), 500)))).ShouldNotBeNull()
            .Recipients.Count.ShouldBe(10);

    [Fact]
    public void A_report_without_the_mail_it_tells_of_is_no_bounce() =>
        BounceReader.Read(Report(Group("failed", "5.1.1", null), "text/plain")).ShouldBeNull();

    [Theory]
    [InlineData("Subject: Hello\n\nI liked the last one.", false)]
    [InlineData("Subject: Away\nAuto-Submitted: auto-replied\n\nI am away.", true)]
    [InlineData("Subject: Hello\nAuto-Submitted: no\n\nI liked it.", false)]
    public void A_letter_is_not_taken_for_a_machines(string mail, bool isByMachine)
    {
        BounceReader.IsByMachine(Parse(mail)).ShouldBe(isByMachine);
        BounceReader.Read(Parse(mail)).ShouldBeNull();
    }

    private static string Group(string action, string status, string? diagnostic) =>
        "\nOriginal-Recipient: rfc822;Ada@reader.example\nFinal-Recipient: rfc822; <ada@elsewhere.example>\n"
        + $"Action: {action}\nStatus: {status}\n" + (diagnostic is null ? "" : $"Diagnostic-Code: {diagnostic}\n");

    private static MimeMessage Report(string groups, string returned = "text/rfc822-headers") => Parse(
        $"""
        From: Mail Delivery System <mailer-daemon@mx.reader.example>
        To: bounces@harbour.example
        Subject: Undelivered mail
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        It could not be delivered.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.reader.example
        {groups}
        --b
        Content-Type: {returned}

        {Headers}
        --b--

        """);

    private static MimeMessage Parse(string text) => MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
