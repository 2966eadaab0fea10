using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Bench.Newsletter;

/// <summary>What one would write without a pipeline: a loop over MailKit with some connections, that remembers nothing.</summary>
internal static class BareMail
{
    public static async Task SendAsync(
        int port, IReadOnlyList<string> addresses, string text, string html, int connections, CancellationToken cancellation)
    {
        var parts = addresses.Select((address, i) => (address, i)).GroupBy(pair => pair.i % connections, pair => pair.address);
        await Task.WhenAll(parts.Select(part => Task.Run(async () =>
        {
            using var client = new SmtpClient();
            await client.ConnectAsync("127.0.0.1", port, SecureSocketOptions.None, cancellation);
            foreach (var address in part)
                await client.SendAsync(Mail(address, text, html), cancellation);
            await client.DisconnectAsync(quit: true, cancellation);
        }, cancellation)));
    }

    private static MimeMessage Mail(string address, string text, string html) => new(
        [new MailboxAddress("The Meridian Review", "review@meridian.example")], [new MailboxAddress("", address)], "An edition",
        new BodyBuilder { TextBody = text, HtmlBody = html }.ToMessageBody());
}
