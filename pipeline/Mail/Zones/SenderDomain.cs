namespace Pipeline.Mail.Zones;

/// <summary>Whose mails receivers judge by which records.</summary>
/// <param name="Domain">The domain of the sender's address, as readers see it.</param>
/// <param name="Envelope">The domain that bounces go to, which SPF is about (RFC 7208, section 2.4).</param>
/// <param name="Selectors">The DKIM selectors that the mail server signs with; empty if they are not known.</param>
/// <param name="Spf">The SPF term that lets the mail server send; null if it is not known.</param>
/// <param name="Host">The mail server.</param>
internal sealed record SenderDomain(string Domain, string Envelope, IReadOnlyList<string> Selectors, string? Spf, string Host)
{
    /// <summary>The domains of RFC 2606 and RFC 6761, which have no zone.</summary>
    private static readonly string[] Reserved =
        ["example", "test", "invalid", "localhost", "local", "internal", "example.com", "example.net", "example.org"];

    /// <summary>Null where there is nothing to look at: a mail server on this machine, or a domain that only examples have.</summary>
    public static SenderDomain? Of(MailOptions options, string domain)
    {
        if (!options.CheckDomain || IsReserved(domain) || options.IsLoopback)
            return null;
        var provider = MailProvider.Of(options.Host);
        return new SenderDomain(
            domain, EnvelopeOf(options) ?? domain,
            options.DkimSelectors is { Length: > 0 } selectors ? Names(selectors) : provider?.Selectors ?? [],
            options.Spf is { Length: > 0 } term ? term : provider?.Spf, options.Host);
    }

    private static string? EnvelopeOf(MailOptions options) =>
        options.ReturnPath is { Length: > 0 } path ? MimeKit.MailboxAddress.Parse(path).Domain : null;

    private static string[] Names(string text) =>
        text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsReserved(string domain) => Array.Exists(
        Reserved,
        name => domain.Equals(name, StringComparison.OrdinalIgnoreCase)
            || domain.EndsWith('.' + name, StringComparison.OrdinalIgnoreCase));
}
