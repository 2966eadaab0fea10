using System.Net.Sockets;
using MailKit;
using MailKit.Security;

namespace Pipeline.Mail;

/// <summary>What goes wrong between us and a mail server, in words for whoever set it up.</summary>
internal static class ServerFaults
{
    /// <summary>Whether an error means that the server cannot be used.</summary>
    /// <param name="asked">Ours: stopping by it is no fault of the server's.</param>
    public static bool IsOne(Exception e, CancellationToken asked) => e
        is SocketException or IOException or SslHandshakeException or AuthenticationException or TimeoutException
        or CommandException or ProtocolException or NotSupportedException
        || (e is OperationCanceledException && !asked.IsCancellationRequested);

    /// <summary>A sentence without an address.</summary>
    /// <param name="section">The settings' section, such as <c>Mail</c>.</param>
    public static string Sentence(Exception e, string server, string section)
    {
        var complaint = e switch
        {
            AuthenticationException => $"refuses {section}:User or {section}:Password",
            SslHandshakeException =>
                $"and the app agree on no secure connection: see {section}:Security and the server's certificate",
            NotSupportedException => $"does not offer what {section}:Security or {section}:User ask for",
            _ => "is not available",
        };
        return $"The mail server {server} {complaint} ({e.GetType().Name}).";
    }

    public static SecureSocketOptions Socket(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.SslOnConnect => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
