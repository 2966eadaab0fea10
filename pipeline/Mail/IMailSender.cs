using MimeKit;

namespace Pipeline.Mail;

/// <summary>Sends mail.</summary>
public interface IMailSender
{
    /// <summary>Opens a connection for any number of mails, one after the other.</summary>
    /// <exception cref="MailUnavailableException">The server does not answer, or refuses us.</exception>
    Task<IMailSession> OpenAsync(CancellationToken cancellation);
}

/// <summary>One connection to the mail server.</summary>
public interface IMailSession : IAsyncDisposable
{
    /// <summary>False once the connection broke: open another.</summary>
    bool IsOpen { get; }

    /// <summary>Sends one mail to its one recipient. Failing is an answer here, not an exception.</summary>
    /// <param name="seal">
    /// Called once, when the recipient was accepted and all of the content but its end is handed over: before it nothing can have been
    /// taken. Null for none.
    /// </param>
    Task<MailOutcome> SendAsync(MimeMessage message, MailSeal? seal, CancellationToken cancellation);
}

/// <summary>The last word before a mail's end is sent.</summary>
/// <returns>False to break off: the mail is not sent.</returns>
public delegate Task<bool> MailSeal();

/// <summary>There is no mail server to talk to at the moment. Holds no recipient's address.</summary>
public sealed class MailUnavailableException(string message, Exception? cause) : IOException(message, cause);
