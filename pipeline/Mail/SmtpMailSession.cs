using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace Pipeline.Mail;

/// <summary>One SMTP connection.</summary>
internal sealed class SmtpMailSession(TrackingSmtpClient client, TimeSpan timeout, TimeProvider time) : IMailSession
{
    public bool IsOpen => client.IsConnected;

    public async Task<MailOutcome> SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        client.Begin();
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await client.SendAsync(message, either.Token);
            return MailOutcome.Accepted;
        }
        catch (SmtpCommandException refusal)
        {
            return SmtpReplies.Outcome(refusal);
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or OperationCanceledException
            or ServiceNotConnectedException or ServiceNotAuthenticatedException)
        {
            Drop();
            return client.RecipientAccepted
                ? new MailOutcome(MailResult.Unknown, "connection-lost")
                : new MailOutcome(MailResult.NotSent, "connection-lost");
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(timeout, time);
            if (client.IsConnected)
                await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or CommandException or OperationCanceledException)
        {
            Drop();
        }
        client.Dispose();
    }

    /// <summary>After a broken transaction the connection's state is unknown: it is not used again.</summary>
    private void Drop()
    {
        if (client.IsConnected)
            client.Disconnect(quit: false);
    }
}
