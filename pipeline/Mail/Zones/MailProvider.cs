namespace Pipeline.Mail.Zones;

/// <summary>What a mail provider asks its customers to write into their zones.</summary>
/// <param name="HostSuffix">Its servers' names end so.</param>
/// <param name="Spf">The SPF term that lets it send.</param>
/// <param name="Selectors">The DKIM selectors that it signs with.</param>
/// <param name="KeysDomain">Below which it keeps the keys, to which the customer's names lead.</param>
internal sealed record MailProvider(string HostSuffix, string Spf, IReadOnlyList<string> Selectors, string KeysDomain)
{
    private static readonly MailProvider CommunicationServices = new(
        ".azurecomm.net", "include:spf.protection.outlook.com", ["selector1-azurecomm-prod-net", "selector2-azurecomm-prod-net"],
        "azurecomm.net");

    /// <summary>The provider of a mail server; null for one that is not known.</summary>
    public static MailProvider? Of(string host) =>
        host.EndsWith(CommunicationServices.HostSuffix, StringComparison.OrdinalIgnoreCase) ? CommunicationServices : null;
}
