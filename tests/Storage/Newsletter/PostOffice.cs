using System.Collections.Concurrent;
using MimeKit;
using Pipeline.Mail;

namespace Tests.Storage.Newsletter;

/// <summary>A mail server that does what a test says, and outlives the processes that talk to it.</summary>
internal sealed class PostOffice : IMailSender
{
    private readonly ConcurrentQueue<MimeMessage> _taken = new();

    /// <summary>
    /// What it answers for a mail; it takes those that it accepts, and those whose answer gets lost. A refusal comes before the mail's
    /// end.
    /// </summary>
    public Func<MimeMessage, MailOutcome> Answer { get; set; } = _ => MailOutcome.Accepted;

    /// <summary>Called when a mail has arrived or is refused.</summary>
    public Func<MimeMessage, Task>? Arriving { get; set; }

    public bool IsDown { get; set; }

    public int Connections { get; private set; }

    public IReadOnlyCollection<MimeMessage> Taken => _taken;

    public IReadOnlyList<string> Addressees => [.. _taken.Select(Address).Order(StringComparer.Ordinal)];

    public static string Address(MimeMessage message) => message.To.Mailboxes.Single().Address;

    public Task<IMailSession> OpenAsync(CancellationToken cancellation)
    {
        if (IsDown)
            throw new MailUnavailableException("The mail server is not available.", null);
        Connections++;
        return Task.FromResult<IMailSession>(new Session(this));
    }

    private sealed class Session(PostOffice office) : IMailSession
    {
        public bool IsOpen { get; private set; } = true;

        public async Task<MailOutcome> SendAsync(MimeMessage message, MailSeal? seal, CancellationToken cancellation)
        {
            var outcome = office.Answer(message);
            if (outcome.Result is (MailResult.Accepted or MailResult.Unknown or MailResult.NotSent) && seal is not null && !await seal())
                return new MailOutcome(MailResult.NotSent, "connection-lost");
            if (office.Arriving is { } arriving)
                await arriving(message);
            if (outcome.Result is MailResult.Accepted or MailResult.Unknown)
                office._taken.Enqueue(message);
            IsOpen = outcome.Result is not (MailResult.Unknown or MailResult.NotSent);
            return outcome;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
