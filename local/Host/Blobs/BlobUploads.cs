using System.Collections.Concurrent;

namespace Local.Host.Blobs;

/// <summary>
/// Uploads of this process that are announced by an event. The blob triggers leave them alone: they get a receipt as if
/// their function had run, and while one is under way no scan takes it.
/// </summary>
internal sealed class BlobUploads
{
    private readonly ConcurrentDictionary<(string Container, string Name), int> _underWay = new();
    private readonly ConcurrentDictionary<string, BlobReceipts> _receipts = new(StringComparer.Ordinal);

    public void Register(string container, BlobReceipts receipts) => _receipts[container] = receipts;

    public bool IsUnderWay(string container, string name) => _underWay.ContainsKey((container, name));

    /// <summary>Uploads a blob and gives it its receipt.</summary>
    /// <param name="upload">Makes the blob and announces it; returns its ETag.</param>
    public async Task RunAsync(string container, string name, Func<Task<string>> upload, CancellationToken cancellation)
    {
        _underWay.AddOrUpdate((container, name), 1, (_, count) => count + 1);
        try
        {
            var etag = await upload();
            if (_receipts.TryGetValue(container, out var receipts))
                await receipts.AddAsync(name, etag, cancellation);
        }
        finally
        {
            if (_underWay.AddOrUpdate((container, name), 0, (_, count) => count - 1) == 0)
                _underWay.TryRemove(new((container, name), 0));
        }
    }
}
