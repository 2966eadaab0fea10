using System.Net.Sockets;
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
            return new SmtpMailSession(client, settings.ReturnPath, settings.Timeout, time);
        }
        catch (Exception e) when (ServerFaults.IsOne(e, cancellation))
        {
            client.Dispose();
            socket.Dispose();
            state.Trouble = ServerFaults.Sentence(e, $"{settings.Host}:{settings.Port}", MailOptions.Section);
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
        await client.ConnectAsync(socket, settings.Host, settings.Port, ServerFaults.Socket(settings.Security), either.Token);
        if (!string.IsNullOrEmpty(settings.User))
            await client.AuthenticateAsync(settings.User, settings.Password ?? "", either.Token);
    }
}
