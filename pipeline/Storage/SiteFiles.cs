using Azure.Storage.Blobs.Models;

namespace Pipeline.Storage;

/// <summary>
/// The web site's files. A file is published by rendering it from the newest truth between a look at what is there and a
/// write that holds only if that is still there, so that of two builders the one with older facts never has the last word.
/// </summary>
public sealed class SiteFiles(BlobStore store)
{
    private const int MaxTries = 20;

    /// <summary>
    /// Brings a file up to date. A write whose bytes would not change is skipped.
    /// </summary>
    /// <param name="path">Such as <c>2026/11/a-title/index.html</c>.</param>
    /// <param name="render">Makes the file from the newest truth; null for no file. Called again if somebody else wrote meanwhile.</param>
    /// <param name="likelyNew">True to try a first write before looking: saves a call where it holds.</param>
    /// <returns>Whether anything was written or deleted.</returns>
    public async Task<bool> PublishAsync(string path, Func<CancellationToken, Task<SiteFile?>> render, bool likelyNew, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var current = likelyNew && attempt == 0 ? null : await store.StatAsync(path, cancellation);
            var file = await render(cancellation);
            if (file is null && likelyNew && attempt == 0)
                continue;
            if (IsSame(current, file))
                return false;
            if (await TryPutAsync(path, current, file, cancellation))
                return true;
        }
        throw new IOException($"The site's file '{path}' changed {MaxTries} times while it was written.");
    }

    /// <summary>Reads a file; null if there is none.</summary>
    public Task<StoredBlob?> ReadAsync(string path, CancellationToken cancellation) => store.ReadAsync(path, cancellation);

    private async Task<bool> TryPutAsync(string path, BlobProperties? current, SiteFile? file, CancellationToken cancellation) => file is null
        ? await store.TryDeleteAsync(path, current!.ETag, cancellation)
        : await store.TryReplaceAsync(path, current?.ETag, BinaryData.FromBytes(file.Bytes),
            new BlobHttpHeaders { ContentType = file.ContentType, ContentHash = file.Md5() }, file.Metadata, cancellation);

    private static bool IsSame(BlobProperties? current, SiteFile? file)
    {
        if (current is null || file is null)
            return current is null && file is null;
        current.Metadata.TryGetValue(SiteFile.LocationKey, out var location);
        current.Metadata.TryGetValue(SiteFile.StatusKey, out var status);
        return current.ContentHash is { } hash && hash.AsSpan().SequenceEqual(file.Md5())
            && current.ContentType == file.ContentType
            && location == file.Location && (status ?? "200") == file.Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
