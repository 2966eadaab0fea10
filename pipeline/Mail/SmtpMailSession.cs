using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace Pipeline.Mail;

/// <summary>One SMTP connection.</summary>
internal sealed class SmtpMailSession(TrackingSmtpClient client, string? returnPath, TimeSpan timeout, TimeProvider time) : IMailSession
{
    public bool IsOpen => client.IsConnected;

    public async Task<MailOutcome> SendAsync(MimeMessage message, MailSeal? seal, CancellationToken cancellation)
    {
        client.Begin(message, seal);
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await client.SendAsync(message, ReturnPath(message), message.To.Mailboxes, either.Token);
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
            return new MailOutcome(client.Ended ? MailResult.Unknown : MailResult.NotSent, MailOutcome.ConnectionLost);
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

    /// <summary>Where bounces go: the envelope's sender (RFC 5321, section 4.5.5).</summary>
    private MailboxAddress ReturnPath(MimeMessage message) =>
        string.IsNullOrEmpty(returnPath) ? message.From.Mailboxes.First() : MailboxAddress.Parse(returnPath);

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
