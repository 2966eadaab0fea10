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
        await using var server = await MailDevProcess.StartAsync(
            await AzuriteFixture.PackagesAsync(), new MailDevSettings(folder.FullName), default);
        var sender = Sender(server.SmtpPort);

        await using (var session = await sender.OpenAsync(default))
        {
            foreach (var number in Enumerable.Range(1, 3))
                (await session.SendAsync(Mail($"Tide table {number}"), null, default)).ShouldBe(MailOutcome.Accepted);
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
    [InlineData("MAIL", "550 5.7.60 sender not allowed", MailResult.SenderRefused, "550 5.7.60")]
    [InlineData("DATA", "452 4.3.1 later", MailResult.Deferred, "452 4.3.1")]
    [InlineData(".", "554 5.6.0 spam", MailResult.Refused, "554 5.6.0")]
    [InlineData("RCPT", "550 no", MailResult.NoSuchMailbox, "550")]
    [InlineData("RCPT", "421 4.3.2 closing", MailResult.Deferred, "421 4.3.2")]
    [InlineData("DATA", "554 5.5.0 no", MailResult.Deferred, "554 5.5.0")]
    [InlineData("RCPT", null, MailResult.NotSent, "connection-lost")]
    [InlineData("DATA", null, MailResult.NotSent, "connection-lost")]
    [InlineData(".", null, MailResult.Unknown, "connection-lost")]
    public async Task Refusals_and_broken_connections_are_told_apart(string at, string? reply, MailResult result, string reason)
    {
        await using var server = new FickleServer(at, reply);
        await using var session = await Sender(server.Port).OpenAsync(default);
        var outcome = await session.SendAsync(Mail("Tide table"), null, default);
        outcome.ShouldBe(new MailOutcome(result, reason));
        session.IsOpen.ShouldBe(reply is not null && !reply.StartsWith("421", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_connection_that_breaks_before_the_mails_end_has_not_sent_it_though_it_was_marked()
    {
        await using var server = new FickleServer("content", null);
        await using var session = await Sender(server.Port).OpenAsync(default);
        var outcome = await session.SendAsync(Mail("Tide table", 100_000), async () =>
        {
            await server.HungUp;
            return true;
        }, default);
        outcome.ShouldBe(new MailOutcome(MailResult.NotSent, "connection-lost"));
        session.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task The_seal_comes_after_the_recipient_was_accepted_and_once()
    {
        var seals = 0;
        Task<bool> SealAsync()
        {
            seals++;
            return Task.FromResult(true);
        }
        await using (var refusing = new FickleServer("RCPT", "450 4.2.1 later"))
        {
            await using var session = await Sender(refusing.Port).OpenAsync(default);
            (await session.SendAsync(Mail("Tide table"), SealAsync, default)).Result.ShouldBe(MailResult.Deferred);
            seals.ShouldBe(0);
        }
        await using (var taking = new FickleServer("NOOP", "250 ok"))
        {
            await using var session = await Sender(taking.Port).OpenAsync(default);
            (await session.SendAsync(Mail("Tide table"), SealAsync, default)).ShouldBe(MailOutcome.Accepted);
            seals.ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_mail_that_is_broken_off_at_its_seal_is_not_sent()
    {
        await using var server = new FickleServer("NOOP", "250 ok");
        await using var session = await Sender(server.Port).OpenAsync(default);
        (await session.SendAsync(Mail("Tide table"), () => Task.FromResult(false), default)).Result.ShouldBe(MailResult.NotSent);
        session.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_that_takes_its_time_is_an_answer_and_no_error()
    {
        await using var server = new FickleServer("RCPT", "");
        await using var session = await Sender(server.Port, TimeSpan.FromMilliseconds(300)).OpenAsync(default);
        (await session.SendAsync(Mail("Tide table"), null, default)).ShouldBe(new MailOutcome(MailResult.NotSent, "connection-lost"));
    }

    private static SmtpMailSender Sender(int port, TimeSpan? timeout = null) =>
        new(
            Options.Create(
                new MailOptions
                {
                    Host = "127.0.0.1",
                    Port = port,
                    Security = MailSecurity.None,
                    Timeout = timeout ?? TimeSpan.FromSeconds(10),
                }
            ),
            new MailServerState(),
            TimeProvider.System
        );

    private static MimeMessage Mail(string subject, int length = 20) =>
        new(
            [new MailboxAddress("The Breakwater", "editors@breakwater.example")],
            [new MailboxAddress("", "ada@reader.example")],
            subject,
            new TextPart("plain") { Text = string.Concat(Enumerable.Repeat("High water at six.\n", 1 + (length / 20))) }
        );
}
