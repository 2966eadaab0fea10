using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace Local.Host;

/// <summary>The account that the host keeps its own memory in: the setting <c>AzureWebJobsStorage</c>.</summary>
internal static class HostStorage
{
    private const string Hosts = "azure-webjobs-hosts";

    /// <summary>Where timers' schedules are kept.</summary>
    public static BlobContainerClient Schedules(IConfiguration settings) => new(settings["AzureWebJobsStorage"], Hosts);
}
