using MailKit.Net.Pop3;
using Microsoft.Extensions.Options;
using MimeKit;
using Pipeline.Mail;

namespace Pipeline.Newsletter.Bounces;

/// <summary>The mailbox that bounces come back to.</summary>
public sealed class Pop3Mailbox(IOptions<BounceOptions> options, TimeProvider time)
{
    private const int MaxMails = 200;

    /// <summary>A bounce with the whole of our largest mail in it is a tenth of this; what is larger stays for a person.</summary>
    private const int MaxBytes = 2 * 1024 * 1024;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly HashSet<string> _left = new(StringComparer.Ordinal);

    /// <summary>Shows each mail, the newest first, at most 200; those left before are passed over by this instance.</summary>
    /// <param name="take">Whether a mail was dealt with and goes; it comes again if this visit ends early.</param>
    /// <exception cref="MailUnavailableException">The mailbox cannot be read.</exception>
    internal async Task VisitAsync(Func<MimeMessage, Task<bool>> take, CancellationToken cancellation)
    {
        var settings = options.Value;
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var client = new Pop3Client();
        try
        {
            await client.ConnectAsync(settings.Host ?? "", settings.Port, ServerFaults.Socket(settings.Security), either.Token);
            await client.AuthenticateAsync(settings.User ?? "", settings.Password ?? "", either.Token);
            await ReadAsync(client, take, either.Token);
            await client.DisconnectAsync(quit: true, either.Token);
        }
        catch (Exception e) when (ServerFaults.IsOne(e, cancellation))
        {
            throw new MailUnavailableException(ServerFaults.Sentence(e, $"{settings.Host}:{settings.Port}", BounceOptions.Section), e);
        }
    }

    private async Task ReadAsync(Pop3Client client, Func<MimeMessage, Task<bool>> take, CancellationToken cancellation)
    {
        var sizes = await client.GetMessageSizesAsync(cancellation);
        var names = client.Capabilities.HasFlag(Pop3Capabilities.UIDL) ? await client.GetMessageUidsAsync(cancellation) : null;
        _left.IntersectWith(names ?? []);
        var read = 0;
        for (var index = sizes.Count - 1; index >= 0 && read < MaxMails; index--)
        {
            if (sizes[index] > MaxBytes || (names is not null && _left.Contains(names[index])))
                continue;
            read++;
            if (await IsTakenAsync(client, index, take, cancellation))
                await client.DeleteMessageAsync(index, cancellation);
            else if (names is not null)
                _left.Add(names[index]);
        }
    }

    private static async Task<bool> IsTakenAsync(
        Pop3Client client, int index, Func<MimeMessage, Task<bool>> take, CancellationToken cancellation)
    {
        try
        {
            using var message = await client.GetMessageAsync(index, cancellation);
            return await take(message);
        }
        catch (FormatException)
        {
            // It is no mail at all.
            return false;
        }
    }
}
