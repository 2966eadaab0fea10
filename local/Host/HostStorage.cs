using System.Collections.Concurrent;
using Azure.Core.Pipeline;
using Local.Host.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Pipeline.Storage;

namespace Local.Host;

/// <summary>The storage account of each connection that triggers name.</summary>
internal sealed class HostStorage(IConfiguration settings, StorageClients pipeline, IEnumerable<HttpPipelinePolicy> policies)
{
    private const string Default = "AzureWebJobsStorage";

    private readonly ConcurrentDictionary<string, StorageClients> _opened = new(StringComparer.Ordinal);

    /// <summary>The account that the host keeps its own memory in.</summary>
    public StorageClients Own => For(null);

    /// <exception cref="SettingException">The connection is named but not set.</exception>
    public StorageClients For(string? connection)
    {
        var name = string.IsNullOrEmpty(connection) ? Default : connection;
        return name == StorageOptions.Connection ? pipeline : _opened.GetOrAdd(name, Open);
    }

    private StorageClients Open(string name)
    {
        var section = settings.GetSection(name);
        if (!section.Exists())
            return name == Default ? pipeline : For(null);
        var options = new StorageOptions { ConnectionString = section.Value };
        section.Bind(options);
        return new StorageClients(Options.Create(options), policies);
    }
}
