using System.Collections.Concurrent;
using MimeKit;
using Pipeline.Mail;

namespace Tests.Storage.Pipelines;

/// <summary>Takes every mail, and outlives the processes that send it, as a mail server does.</summary>
internal sealed class SentMail : IMailSender
{
    private readonly ConcurrentQueue<MimeMessage> _messages = new();

    public IReadOnlyCollection<MimeMessage> Messages => _messages;

    /// <summary>Recipient and subject of every mail.</summary>
    public IReadOnlyList<string> Addressees() => [.. _messages.Select(message => $"{message.To} {message.Subject}")];

    public Task<IMailSession> OpenAsync(CancellationToken cancellation) => Task.FromResult<IMailSession>(new Session(_messages));

    private sealed class Session(ConcurrentQueue<MimeMessage> messages) : IMailSession
    {
        public bool IsOpen => true;

        public async Task<MailOutcome> SendAsync(MimeMessage message, MailSeal? seal, CancellationToken cancellation)
        {
            if (seal is not null && !await seal())
                return new MailOutcome(MailResult.NotSent, "connection-lost");
            messages.Enqueue(message);
            return MailOutcome.Accepted;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
