namespace Pipeline.Storage;

/// <summary>Hands out the containers, queues and tables by name.</summary>
public sealed class Stores(StorageClients clients)
{
    public BlobStore Blobs(string container) => new(clients.Blobs.GetBlobContainerClient(container));

    public MessageQueue Queue(string name) => new(clients.Queues.GetQueueClient(name));

    public TableStore Table(string name) => new(clients.Tables.GetTableClient(name));

    /// <summary>
    /// Makes what is missing, for local work and tests. In Azure the infrastructure declares all of it, and the app's
    /// identity needs no right to create anything.
    /// </summary>
    public async Task CreateMissingAsync(CancellationToken cancellation)
    {
        foreach (var container in Containers.All)
            await clients.Blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellation);
        foreach (var queue in Queues.All)
            await clients.Queues.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: cancellation);
        foreach (var table in Tables.All)
            await clients.Tables.GetTableClient(table).CreateIfNotExistsAsync(cancellation);
    }
}
