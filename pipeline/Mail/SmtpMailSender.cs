using System.Net.Sockets;
using MailKit;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Pipeline.Mail;

/// <summary>Sends mail through the server of <see cref="MailOptions"/>.</summary>
internal sealed class SmtpMailSender(IOptions<MailOptions> options, TimeProvider time) : IMailSender
{
    public async Task<IMailSession> OpenAsync(CancellationToken cancellation)
    {
        var settings = options.Value;
        var client = new TrackingSmtpClient { Timeout = (int)settings.Timeout.TotalMilliseconds };
        try
        {
            await ConnectAsync(client, settings, cancellation);
            return new SmtpMailSession(client, settings.Timeout, time);
        }
        catch (Exception e) when (IsUnavailable(e, cancellation))
        {
            client.Dispose();
            throw new MailUnavailableException($"The mail server {settings.Host}:{settings.Port} is not available ({e.GetType().Name}).", e);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private async Task ConnectAsync(TrackingSmtpClient client, MailOptions settings, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(settings.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        await client.ConnectAsync(settings.Host, settings.Port, Socket(settings.Security), either.Token);
        if (!string.IsNullOrEmpty(settings.User))
            await client.AuthenticateAsync(settings.User, settings.Password ?? "", either.Token);
    }

    private static SecureSocketOptions Socket(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.SslOnConnect => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    private static bool IsUnavailable(Exception e, CancellationToken asked) => e
        is SocketException or IOException or SslHandshakeException or AuthenticationException or TimeoutException
        or CommandException or ProtocolException or NotSupportedException
        || (e is OperationCanceledException && !asked.IsCancellationRequested);
}
