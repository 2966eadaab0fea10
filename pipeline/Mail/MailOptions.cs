using System.Net;

namespace Pipeline.Mail;

/// <summary>How the connection to the mail server is secured.</summary>
public enum MailSecurity
{
    /// <summary>In the clear; for a mail server on this machine.</summary>
    None,

    /// <summary>STARTTLS, required (RFC 3207); usual on port 587.</summary>
    StartTls,

    /// <summary>TLS from the first byte (RFC 8314, section 3.3); usual on port 465.</summary>
    SslOnConnect,
}

/// <summary>The mail server, from the section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>Such as <c>smtp.example.org</c>.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Empty where the server asks for no password.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The sender's address; empty to use the publication's.</summary>
    public string? From { get; set; }

    /// <summary>The address that bounces go to; empty for the sender's.</summary>
    public string? ReturnPath { get; set; }

    /// <summary>
    /// A mailbox that takes unsubscribe requests by mail, offered beside the link (RFC 2369, section 3.2); empty for none.
    /// </summary>
    public string? UnsubscribeMailbox { get; set; }

    /// <summary>
    /// Whether the domain that mails come from is looked up, for health and the desk. It never is for a mail server on this machine.
    /// </summary>
    public bool CheckDomain { get; set; } = true;

    /// <summary>The DKIM selectors that the mail server signs with, with commas; empty for those that its provider is known for.</summary>
    public string? DkimSelectors { get; set; }

    /// <summary>The SPF term that lets the mail server send; empty for the one that its provider is known for.</summary>
    public string? Spf { get; set; }

    /// <summary>The longest a mail may take from connecting to the server's answer.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether the mail server is on this machine.</summary>
    internal bool IsLoopback =>
        Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(Host, out var ip) && IPAddress.IsLoopback(ip));
}
