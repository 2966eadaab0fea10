using System.Net.Sockets;
using MailKit;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Pipeline.Mail;

/// <summary>Sends mail through the server of <see cref="MailOptions"/>.</summary>
internal sealed class SmtpMailSender(IOptions<MailOptions> options, MailServerState state, TimeProvider time) : IMailSender
{
    public async Task<IMailSession> OpenAsync(CancellationToken cancellation)
    {
        var settings = options.Value;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var client = new TrackingSmtpClient(socket) { Timeout = (int)settings.Timeout.TotalMilliseconds };
        try
        {
            await ConnectAsync(client, socket, settings, cancellation);
            state.Trouble = null;
            return new SmtpMailSession(client, settings.Timeout, time);
        }
        catch (Exception e) when (IsUnavailable(e, cancellation))
        {
            client.Dispose();
            socket.Dispose();
            state.Trouble = $"The mail server {settings.Host}:{settings.Port} {Complaint(e)} ({e.GetType().Name}).";
            throw new MailUnavailableException(state.Trouble, e);
        }
        catch
        {
            client.Dispose();
            socket.Dispose();
            throw;
        }
    }

    private async Task ConnectAsync(TrackingSmtpClient client, Socket socket, MailOptions settings, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(settings.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        await socket.ConnectAsync(settings.Host, settings.Port, either.Token);
        await client.ConnectAsync(socket, settings.Host, settings.Port, Options(settings.Security), either.Token);
        if (!string.IsNullOrEmpty(settings.User))
            await client.AuthenticateAsync(settings.User, settings.Password ?? "", either.Token);
    }

    private static SecureSocketOptions Options(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.SslOnConnect => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    private static string Complaint(Exception e) => e switch
    {
        AuthenticationException => "refuses Mail:User or Mail:Password",
        SslHandshakeException => "and the app agree on no secure connection: see Mail:Security and the server's certificate",
        NotSupportedException => "does not offer what Mail:Security or Mail:User ask for",
        _ => "is not available",
    };

    private static bool IsUnavailable(Exception e, CancellationToken asked) => e
        is SocketException or IOException or SslHandshakeException or AuthenticationException or TimeoutException
        or CommandException or ProtocolException or NotSupportedException
        || (e is OperationCanceledException && !asked.IsCancellationRequested);
}
