using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Pictures;

/// <summary>Every picture that was ever accepted, out or not: kept beside the documents, never changed.</summary>
public sealed class KeptPictures(Stores stores)
{
    private readonly BlobStore _documents = stores.Blobs(Containers.Commentaries);

    /// <summary>A picture by its path on the site, without a leading slash; null if there is none.</summary>
    public Task<StoredBlob?> FindAsync(string path, CancellationToken cancellation) => _documents.ReadAsync(path, cancellation);

    /// <summary>Keeps a draft's pictures. One of the same path is the same picture.</summary>
    public async Task KeepAsync(IEnumerable<MediaFile> pictures, CancellationToken cancellation)
    {
        foreach (var picture in pictures)
            await KeepAsync(picture.Path, BinaryData.FromBytes(picture.Bytes), picture.ContentType, cancellation);
    }

    internal Task KeepAsync(string path, BinaryData bytes, string contentType, CancellationToken cancellation) =>
        _documents.TryCreateAsync(path, bytes, contentType, cancellation);
}
