using MimeKit;
using Pipeline.Mail;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>Keeps one connection to the mail server for a run, and opens another when it broke.</summary>
internal sealed class Postman(IMailSender sender) : IAsyncDisposable
{
    private IMailSession? _session;

    /// <summary>Makes sure of a connection, before anything is marked as being sent.</summary>
    /// <exception cref="MailUnavailableException">There is none to be had.</exception>
    public async Task ReadyAsync(CancellationToken cancellation)
    {
        if (_session is { IsOpen: true })
            return;
        await DisposeAsync();
        _session = await sender.OpenAsync(cancellation);
    }

    public Task<MailOutcome> SendAsync(MimeMessage message, MailSeal seal, CancellationToken cancellation) =>
        _session!.SendAsync(message, seal, cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_session is { } session)
            await session.DisposeAsync();
        _session = null;
    }
}
