using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace Pipeline.Mail;

/// <summary>One SMTP connection.</summary>
internal sealed class SmtpMailSession(TrackingSmtpClient client, TimeSpan timeout, TimeProvider time) : IMailSession
{
    public bool IsOpen => client.IsConnected;

    public async Task<MailOutcome> SendAsync(MimeMessage message, MailSeal? seal, CancellationToken cancellation)
    {
        client.Begin(message, seal);
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await client.SendAsync(message, either.Token);
            return MailOutcome.Accepted;
        }
        catch (SmtpCommandException refusal)
        {
            if ((int)refusal.StatusCode == SmtpReplies.Shutdown)
                Drop();
            return SmtpReplies.Outcome(refusal);
        }
        catch (ServiceNotAuthenticatedException)
        {
            Drop();
            return new MailOutcome(MailResult.SenderRefused, "530");
        }
        catch (Exception e) when (IsBroken(e))
        {
            Drop();
            return new MailOutcome(client.Ended ? MailResult.Unknown : MailResult.NotSent, "connection-lost");
        }
        catch
        {
            Drop();
            throw;
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
        catch (Exception e) when (IsBroken(e) || e is CommandException)
        {
            Drop();
        }
        client.Dispose();
    }

    private static bool IsBroken(Exception e) =>
        e
            is IOException
                or SocketException
                or ProtocolException
                or OperationCanceledException
                or TimeoutException
                or ServiceNotConnectedException;

    /// <summary>After a broken transaction the connection's state is unknown: it is not used again.</summary>
    private void Drop()
    {
        if (client.IsConnected)
            client.Disconnect(quit: false);
    }
}
