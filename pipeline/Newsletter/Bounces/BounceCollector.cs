using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;
using Pipeline.Mail;

namespace Pipeline.Newsletter.Bounces;

/// <summary>
/// Reads the mailbox that bounces come back to, where there is one. What machines wrote is deleted once it was read, whatever it
/// tells; a person's letter stays.
/// </summary>
public sealed partial class BounceCollector(
    Pop3Mailbox mailbox, BounceSettling settling, IOptions<BounceOptions> options, ILogger<BounceCollector> log)
{
    public async Task CollectAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(options.Value.Host))
            return;
        try
        {
            await mailbox.VisitAsync(message => TakeAsync(message, cancellation), cancellation);
        }
        catch (MailUnavailableException e)
        {
            NotRead(log, e.Message);
        }
    }

    private async Task<bool> TakeAsync(MimeMessage message, CancellationToken cancellation)
    {
        if (BounceReader.Read(message) is { } bounce && !await settling.SettleAsync(bounce, cancellation))
            NotOurs(log);
        return BounceReader.IsByMachine(message);
    }

    [LoggerMessage(1108, LogLevel.Warning, "Bounces are not read. {Reason}")]
    private static partial void NotRead(ILogger log, string reason);

    [LoggerMessage(1109, LogLevel.Information, "A bounce is passed over: it tells of no mail that was sent to whom it names")]
    private static partial void NotOurs(ILogger log);
}
