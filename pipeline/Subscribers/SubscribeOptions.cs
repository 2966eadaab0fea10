namespace Pipeline.Subscribers;

/// <summary>How often one may ask for a subscription, from the section <c>Subscribe</c>.</summary>
public sealed class SubscribeOptions
{
    public const string Section = "Subscribe";

    /// <summary>How many mails about subscriptions a mailbox gets within <see cref="AddressWindow"/>, over all lists.</summary>
    public int MailsPerAddress { get; set; } = 3;

    public TimeSpan AddressWindow { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// How many requests a client (an IPv4 address, or an IPv6 network of 48 bits) may make within <see cref="ClientWindow"/>.
    /// </summary>
    public int RequestsPerClient { get; set; } = 20;

    public TimeSpan ClientWindow { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// An answer is given at a multiple of this after its request, so that the time it took tells nothing; zero to answer at once.
    /// </summary>
    public TimeSpan AnswerStep { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// How many proxies of ours stand before the app, each adding the address it saw to <c>X-Forwarded-For</c>: 1 on Azure
    /// Functions, 2 behind Front Door, 0 to go by the connection.
    /// </summary>
    public int Proxies { get; set; } = 1;

    internal bool IsValid =>
        MailsPerAddress > 0
        && RequestsPerClient > 0
        && AddressWindow > TimeSpan.Zero
        && ClientWindow > TimeSpan.Zero
        && Proxies >= 0
        && AnswerStep >= TimeSpan.Zero;
}
