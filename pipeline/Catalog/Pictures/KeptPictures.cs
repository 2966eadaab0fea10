using Microsoft.Extensions.Caching.Memory;
using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Pictures;

/// <summary>
/// Every picture that was ever accepted, out or not, in all its widths: kept beside the documents, never changed. The latest are in memory
/// besides, because a piece's pictures are brought to the site moments after they were kept.
/// </summary>
public sealed class KeptPictures(Stores stores) : IDisposable
{
    private const long MemoryBytes = 32 * 1024 * 1024;

    private readonly BlobStore _documents = stores.Blobs(Containers.Commentaries);
    private readonly MemoryCache _latest = new(new MemoryCacheOptions { SizeLimit = MemoryBytes });

    /// <summary>A picture by its path on the site, without a leading slash; null if there is none.</summary>
    public Task<StoredBlob?> FindAsync(string path, CancellationToken cancellation) => _documents.ReadAsync(path, cancellation);

    /// <summary>A picture in all its widths, as it came last; empty if there is none.</summary>
    public async Task<IReadOnlyList<MediaFile>> FindAllAsync(string path, CancellationToken cancellation)
    {
        if (_latest.Get<IReadOnlyList<MediaFile>>(path) is { } known)
            return known;
        var found = new List<MediaFile>();
        foreach (var (name, _) in await _documents.ListAsync(PicturePath.Stem(path), cancellation))
            if (await _documents.ReadAsync(name, cancellation) is { } blob)
                found.Add(new MediaFile(name, blob.ContentType, blob.Content.ToMemory()));
        return AsItCameLast(path, found);
    }

    /// <summary>Keeps a draft's pictures. One of the same path is the same picture.</summary>
    /// <param name="narrower">Their other widths.</param>
    public async Task KeepAsync(
        IReadOnlyList<MediaFile> pictures, IReadOnlyList<MediaFile> narrower, CancellationToken cancellation)
    {
        foreach (var picture in pictures)
        {
            var all = AsItCameLast(picture.Path, narrower.Where(one => IsOf(one, picture)).Append(picture));
            foreach (var one in all)
                await KeepAsync(one.Path, BinaryData.FromBytes(one.Bytes), one.ContentType, cancellation);
            _latest.Set(picture.Path, all, new MemoryCacheEntryOptions { Size = all.Sum(one => (long)one.Bytes.Length) });
        }
    }

    public void Dispose() => _latest.Dispose();

    internal Task KeepAsync(string path, BinaryData bytes, string contentType, CancellationToken cancellation) =>
        _documents.TryCreateAsync(path, bytes, contentType, cancellation);

    private static bool IsOf(MediaFile one, MediaFile picture) =>
        one.Path.StartsWith(PicturePath.Stem(picture.Path) + "-", StringComparison.Ordinal);

    private static IReadOnlyList<MediaFile> AsItCameLast(string path, IEnumerable<MediaFile> files) =>
        [.. files.OrderBy(file => file.Path == path).ThenBy(file => file.Path, StringComparer.Ordinal)];
}
