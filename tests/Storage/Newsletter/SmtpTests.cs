using Local.Emulators;
using Microsoft.Extensions.Options;
using MimeKit;
using Pipeline.Mail;

namespace Tests.Storage.Newsletter;

/// <summary>The real sender against a real mail server.</summary>
public sealed class SmtpTests
{
    [Fact]
    public async Task A_mail_server_receives_what_was_sent_over_one_connection()
    {
        var folder = Directory.CreateTempSubdirectory("maildev-");
        await using var server = await MailDevProcess.StartAsync(await AzuriteFixture.PackagesAsync(), new MailDevSettings(folder.FullName), default);
        var sender = Sender(server.SmtpPort);

        await using (var session = await sender.OpenAsync(default))
        {
            foreach (var number in Enumerable.Range(1, 3))
                (await session.SendAsync(Mail($"Tide table {number}"), default)).ShouldBe(MailOutcome.Accepted);
        }

        (await server.ListAsync(default)).Select(mail => mail.Subject).Order().ShouldBe(["Tide table 1", "Tide table 2", "Tide table 3"]);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_mail_server_that_does_not_answer_is_said_to_be_unavailable()
    {
        var error = await Should.ThrowAsync<MailUnavailableException>(() => Sender(FreePort.Any()).OpenAsync(default));
        error.Message.ShouldContain("127.0.0.1");
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 <ada@reader.example>: no such user", MailResult.NoSuchMailbox, "550 5.1.1")]
    [InlineData("RCPT", "550 5.7.1 <ada@reader.example>: not welcome", MailResult.Refused, "550 5.7.1")]
    [InlineData("RCPT", "451 4.7.1 <ada@reader.example>: greylisted", MailResult.Deferred, "451 4.7.1")]
    [InlineData("MAIL", "550 5.7.60 sender not allowed", MailResult.NotSent, "550 5.7.60")]
    [InlineData("DATA", "452 4.3.1 later", MailResult.Deferred, "452 4.3.1")]
    [InlineData(".", "554 5.6.0 spam", MailResult.Refused, "554 5.6.0")]
    [InlineData("RCPT", null, MailResult.NotSent, "connection-lost")]
    [InlineData(".", null, MailResult.Unknown, "connection-lost")]
    public async Task Refusals_and_broken_connections_are_told_apart(string at, string? reply, MailResult result, string reason)
    {
        await using var server = new FickleServer(at, reply);
        await using var session = await Sender(server.Port).OpenAsync(default);
        var outcome = await session.SendAsync(Mail("Tide table"), default);
        outcome.ShouldBe(new MailOutcome(result, reason));
        session.IsOpen.ShouldBe(reply is not null);
    }

    private static SmtpMailSender Sender(int port) => new(
        Options.Create(new MailOptions { Host = "127.0.0.1", Port = port, Security = MailSecurity.None, Timeout = TimeSpan.FromSeconds(10) }), TimeProvider.System);

    private static MimeMessage Mail(string subject) => new(
        [new MailboxAddress("The Breakwater", "editors@breakwater.example")], [new MailboxAddress("", "ada@reader.example")], subject, new TextPart("plain") { Text = "High water at six." });
}
