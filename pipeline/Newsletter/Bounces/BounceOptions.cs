using Pipeline.Mail;

namespace Pipeline.Newsletter.Bounces;

/// <summary>The mailbox that bounces come back to, read by POP3 (RFC 1939), from the section <c>Bounces</c>.</summary>
public sealed class BounceOptions
{
    public const string Section = "Bounces";

    /// <summary>The mailbox's server, such as <c>pop.example.org</c>; empty if there is none to read.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 995;

    public MailSecurity Security { get; set; } = MailSecurity.SslOnConnect;

    public string? User { get; set; }

    public string? Password { get; set; }
}
