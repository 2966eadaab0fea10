using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Options;

namespace Pipeline.Storage;

/// <summary>Opens the storage account: the one place that knows how the SDK's clients are made.</summary>
public sealed class StorageClients
{
    /// <param name="policies">Placed before every try of every call; tests count calls and inject faults with them.</param>
    public StorageClients(IOptions<StorageOptions> options, IEnumerable<HttpPipelinePolicy> policies)
    {
        var settings = options.Value;
        var perTry = policies.ToList();
        var blobs = Configure(new BlobClientOptions(), perTry);
        var queues = Configure(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, perTry);
        var encoded = Configure(new QueueClientOptions(), perTry);
        var tables = Configure(new TableClientOptions(), perTry);

        if (settings.ConnectionString is { Length: > 0 } connection)
        {
            Blobs = new BlobServiceClient(connection, blobs);
            Queues = new QueueServiceClient(connection, queues);
            EncodedQueues = new QueueServiceClient(connection, encoded);
            Tables = new TableServiceClient(connection, tables);
            return;
        }

        TokenCredential credential = settings.ClientId is { Length: > 0 } client
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client))
            : new DefaultAzureCredential();
        Blobs = new BlobServiceClient(settings.BlobServiceUri!, credential, blobs);
        Queues = new QueueServiceClient(settings.QueueServiceUri!, credential, queues);
        EncodedQueues = new QueueServiceClient(settings.QueueServiceUri!, credential, encoded);
        Tables = new TableServiceClient(settings.TableServiceUri!, credential, tables);
    }

    public BlobServiceClient Blobs { get; }

    public QueueServiceClient Queues { get; }

    /// <summary>The queues with messages as they lie there, in Base64: for whoever must look at one that is none.</summary>
    public QueueServiceClient EncodedQueues { get; }

    public TableServiceClient Tables { get; }

    private static T Configure<T>(T options, IEnumerable<HttpPipelinePolicy> policies) where T : ClientOptions
    {
        options.Retry.MaxRetries = 5;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(10);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(60);
        options.Diagnostics.IsLoggingEnabled = false;
        foreach (var policy in policies)
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return options;
    }
}
