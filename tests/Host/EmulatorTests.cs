using System.Net.Sockets;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Local.Emulators;
using MailKit.Net.Smtp;
using MimeKit;

namespace Tests.Host;

public sealed class EmulatorTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Azurite_answers_on_all_three_services()
    {
        await new BlobContainerClient(azurite.ConnectionString, "answers").CreateAsync(cancellationToken: Cancellation);
        await new QueueClient(azurite.ConnectionString, "answers").CreateAsync(cancellationToken: Cancellation);
        await new TableClient(azurite.ConnectionString, "answers").CreateAsync(Cancellation);
    }

    [Fact]
    public async Task Data_in_a_folder_outlive_the_process()
    {
        var folder = Directory.CreateTempSubdirectory("azurite-").FullName;
        var packages = await AzuriteFixture.PackagesAsync();
        try
        {
            await using (var first = await AzuriteProcess.StartAsync(packages, new(folder), Cancellation))
                await new BlobContainerClient(first.ConnectionString, "kept").CreateAsync(cancellationToken: Cancellation);

            await using var second = await AzuriteProcess.StartAsync(packages, new(folder), Cancellation);

            (await new BlobContainerClient(second.ConnectionString, "kept").ExistsAsync(Cancellation)).Value.ShouldBeTrue();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_mail_arrives_in_the_inbox_as_it_was_sent()
    {
        var folder = Directory.CreateTempSubdirectory("maildev-").FullName;
        try
        {
            await using var inbox = await MailDevProcess.StartAsync(await AzuriteFixture.PackagesAsync(), new(folder), Cancellation);
            await SendAsync(inbox.SmtpPort, "A quiet morning");

            var mail = (await inbox.ListAsync(Cancellation)).ShouldHaveSingleItem();
            using var source = new MemoryStream();
            await inbox.CopyAsync(mail.Id, source, Cancellation);

            mail.Subject.ShouldBe("A quiet morning");
            source.Position = 0;
            (await MimeMessage.LoadAsync(source, Cancellation)).TextBody!.Trim().ShouldBe("Hello.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_mail_whose_end_never_came_is_not_in_the_inbox_even_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("maildev-").FullName;
        var packages = await AzuriteFixture.PackagesAsync();
        try
        {
            await using (var first = await MailDevProcess.StartAsync(packages, new(folder), Cancellation))
            {
                await BreakOffAsync(first.SmtpPort, "Half a morning");
                await SendAsync(first.SmtpPort, "A quiet morning");
            }
            Directory.EnumerateFiles(folder, "*.eml").ShouldHaveSingleItem();

            await using var second = await MailDevProcess.StartAsync(packages, new(folder), Cancellation);
            (await second.ListAsync(Cancellation)).ShouldHaveSingleItem().Subject.ShouldBe("A quiet morning");
            Directory.EnumerateFiles(folder, "*.part").ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Says all of a mail but its end, as a sender that is killed then.</summary>
    private static async Task BreakOffAsync(int port, string subject)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, Cancellation);
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await reader.ReadLineAsync(Cancellation);
        foreach (var command in new[] { "HELO reader", "MAIL FROM:<editor@example.org>", "RCPT TO:<reader@example.org>", "DATA" })
        {
            await writer.WriteLineAsync(command);
            await reader.ReadLineAsync(Cancellation);
        }
        await writer.WriteAsync($"Subject: {subject}\r\n\r\nHello.\r\n");
    }

    private static async Task SendAsync(int port, string subject)
    {
        using var message = new MimeMessage(
            [new MailboxAddress("The Editor", "editor@example.org")], [new MailboxAddress("A Reader", "reader@example.org")],
            subject, new TextPart("plain") { Text = "Hello." });
        using var smtp = new SmtpClient();
        await smtp.ConnectAsync("127.0.0.1", port, MailKit.Security.SecureSocketOptions.None, Cancellation);
        await smtp.SendAsync(message, Cancellation);
        await smtp.DisconnectAsync(true, Cancellation);
    }
}
