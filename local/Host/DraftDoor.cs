using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Local.Host.Blobs;
using Local.Host.Queueing;
using Model;
using Pipeline.Storage;

namespace Local.Host;

/// <summary>Uploads drafts and announces each on the queue <c>draft-events</c>, as Event Grid does in Azure.</summary>
public sealed class DraftDoor
{
    private readonly BlobContainerClient _drafts;
    private readonly QueueClient _events;
    private readonly BlobUploads _uploads;
    private readonly QueueSignal _announced;
    private readonly TimeProvider _time;

    internal DraftDoor(StorageClients clients, BlobUploads uploads, QueueTraffic traffic, TimeProvider time)
    {
        _drafts = clients.Blobs.GetBlobContainerClient(Containers.Drafts);
        _events = clients.Queues.GetQueueClient(Queues.DraftEvents);
        _uploads = uploads;
        _announced = traffic.Of(Queues.DraftEvents);
        _time = time;
    }

    /// <summary>Uploads from here that were not taken in yet, as far as this process knows.</summary>
    public int Waiting => _announced.Outstanding;

    /// <summary>Uploads a draft, or a file beside drafts, and announces it.</summary>
    /// <param name="name">Its name in the drafts container.</param>
    /// <exception cref="ArgumentException">The name is not safe.</exception>
    public async Task UploadAsync(string name, Stream content, CancellationToken cancellation)
    {
        var blob = _drafts.GetBlobClient(BlobName.Check(name));
        var contentType = ContentTypes.Of(name);
        var length = content.Length;
        await _uploads.RunAsync(Containers.Drafts, name, async () =>
        {
            var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } };
            var etag = (await blob.UploadAsync(content, options, cancellation)).Value.ETag.ToString();
            // Announced before it gets its receipt: killed between the two, the blob trigger finds it once more, which is harmless.
            var created = BlobCreatedEvent.For(blob.Uri, Containers.Drafts, name, etag, contentType, length, _time.GetUtcNow());
            await _events.SendMessageAsync(BinaryData.FromBytes(CanonicalJson.Write(created)), cancellationToken: cancellation);
            return etag;
        }, cancellation);
    }
}
