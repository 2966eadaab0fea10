using System.Net.Sockets;
using MailKit.Net.Smtp;
using MimeKit;

namespace Pipeline.Mail;

/// <summary>An SMTP client that knows how far a transaction got.</summary>
internal sealed class TrackingSmtpClient(Socket socket) : SmtpClient
{
    private bool _accepted;
    private MailSeal? _seal;

    /// <summary>Whether the mail's end may have been sent.</summary>
    public bool Ended { get; private set; }

    /// <summary>Whether the server hung up: its end of the connection can be read, and there is nothing.</summary>
    private bool IsHungUp => socket.Poll(TimeSpan.Zero, SelectMode.SelectRead) && socket.Available == 0;

    /// <summary>Begins a transaction.</summary>
    public void Begin(MimeMessage message, MailSeal? seal)
    {
        (_accepted, Ended, _seal) = (false, false, seal);
        if (message.BodyParts.LastOrDefault() is MimePart { Content: { Stream: { } stream } content } last && stream is not SealedContent)
            last.Content = new MimeContent(new SealedContent(stream, EndAsync), content.Encoding);
    }

    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        _accepted = true;
        base.OnRecipientAccepted(message, mailbox, response);
    }

    /// <summary>The content was read to its end: only to measure it, as long as no recipient was accepted.</summary>
    private async Task EndAsync()
    {
        if (!_accepted || Ended)
            return;
        if (_seal is { } seal && !await seal())
            throw new IOException("The mail was broken off before its end.");
        if (IsHungUp)
            throw new IOException("The server hung up before the mail's end.");
        Ended = true;
    }
}
