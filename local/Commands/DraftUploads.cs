using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Local.Commands.Running;
using Pipeline.Storage;

namespace Local.Commands;

/// <summary>Uploads drafts, and files beside drafts, as an author's own tool would.</summary>
internal sealed class DraftUploads(StorageClients clients)
{
    private readonly BlobContainerClient _drafts = clients.Blobs.GetBlobContainerClient(Containers.Drafts);
    private int _done;

    /// <summary>How many were uploaded.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <param name="name">Its name in the drafts container.</param>
    /// <exception cref="ArgumentException">The name is not safe.</exception>
    public async Task UploadAsync(string name, Stream content, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = ContentTypes.Of(name) } };
        await _drafts.GetBlobClient(BlobName.Check(name)).UploadAsync(content, options, cancellation);
        Interlocked.Increment(ref _done);
    }
}
