using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Storage;

/// <summary>A blob as read: its bytes and what guards its replacement.</summary>
public sealed record StoredBlob(
    BinaryData Content, ETag ETag, string ContentType, IReadOnlyDictionary<string, string> Metadata, DateTimeOffset LastModified);

/// <summary>A blob read within a limit.</summary>
/// <param name="Content">Null if the blob is larger than the limit: then none of it was read.</param>
/// <param name="Length">Its size in bytes.</param>
public sealed record LimitedBlob(ReadOnlyMemory<byte>? Content, long Length, ETag ETag, IReadOnlyDictionary<string, string> Metadata);

/// <summary>One container, with names checked and conditions explicit.</summary>
public sealed class BlobStore(BlobContainerClient container)
{
    private const int PreconditionFailed = 412;
    private const int Conflict = 409;
    private const int NotFound = 404;
    private const int RangeNotSatisfiable = 416;

    public BlobContainerClient Container => container;

    /// <summary>Reads a blob; null if there is none.</summary>
    public async Task<StoredBlob?> ReadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var response = await Client(name).DownloadContentAsync(cancellation);
            var details = response.Value.Details;
            return new StoredBlob(response.Value.Content, details.ETag, details.ContentType,
                new Dictionary<string, string>(details.Metadata, StringComparer.OrdinalIgnoreCase), details.LastModified);
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return null;
        }
    }

    /// <summary>
    /// Reads a blob unless it is larger than a limit in bytes; null if there is none. One call: the answer's header tells the size, and
    /// the connection is let go before the body where that is too much.
    /// </summary>
    public async Task<LimitedBlob?> ReadUpToAsync(string name, long limit, CancellationToken cancellation)
    {
        try
        {
            using var response = (await Client(name).DownloadStreamingAsync(cancellationToken: cancellation)).Value;
            var details = response.Details;
            var metadata = new Dictionary<string, string>(details.Metadata, StringComparer.OrdinalIgnoreCase);
            if (details.ContentLength > limit)
                return new LimitedBlob(null, details.ContentLength, details.ETag, metadata);
            var bytes = new byte[details.ContentLength];
            await response.Content.ReadExactlyAsync(bytes, cancellation);
            return new LimitedBlob(bytes, bytes.Length, details.ETag, metadata);
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return null;
        }
    }

    /// <summary>Reads some bytes of a blob and its whole length; null if there is none, or none that holds any of them.</summary>
    /// <param name="to">The last byte.</param>
    public async Task<(StoredBlob Part, long Length)?> ReadRangeAsync(string name, long from, long to, CancellationToken cancellation)
    {
        try
        {
            var options = new BlobDownloadOptions { Range = new HttpRange(from, to - from + 1) };
            var response = await Client(name).DownloadContentAsync(options, cancellation);
            var details = response.Value.Details;
            var part = new StoredBlob(response.Value.Content, details.ETag, details.ContentType,
                new Dictionary<string, string>(details.Metadata, StringComparer.OrdinalIgnoreCase), details.LastModified);
            return (part, long.Parse(details.ContentRange.AsSpan(details.ContentRange.LastIndexOf('/') + 1), CultureInfo.InvariantCulture));
        }
        catch (RequestFailedException e) when (e.Status is NotFound or RangeNotSatisfiable)
        {
            return null;
        }
    }

    /// <summary>A blob's properties without its bytes; null if there is none.</summary>
    public async Task<BlobProperties?> StatAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return await Client(name).GetPropertiesAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return null;
        }
    }

    /// <summary>The names of the blobs that begin with some letters, each with what guards its replacement.</summary>
    public async Task<IReadOnlyList<(string Name, ETag ETag)>> ListAsync(string prefix, CancellationToken cancellation)
    {
        var found = new List<(string, ETag)>();
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { Prefix = BlobName.Check(prefix) }, cancellation))
            found.Add((blob.Name, blob.Properties.ETag!.Value));
        return found;
    }

    /// <summary>Writes a blob whatever was there.</summary>
    public Task WriteAsync(string name, BinaryData content, string contentType, CancellationToken cancellation) =>
        UploadAsync(name, content, new BlobHttpHeaders { ContentType = contentType }, null, null, cancellation);

    /// <summary>Writes a blob if there is none. False if there is one, which was seen: a refusal alone does not prove it.</summary>
    public Task<bool> TryCreateAsync(string name, BinaryData content, string contentType, CancellationToken cancellation) =>
        GuardedChange.MakeAsync(
            $"The blob '{name}'",
            async _ =>
            {
                if (
                    await TryReplaceAsync(name, null, content, new BlobHttpHeaders { ContentType = contentType }, null, cancellation)
                    is not null
                )
                    return (true, true);
                return (await StatAsync(name, cancellation) is not null, false);
            }
        );

    /// <summary>
    /// Writes a blob if it is still the one with <paramref name="expected"/>, or still absent where that is null.
    /// Gives its new ETag; null if somebody else was faster.
    /// </summary>
    public async Task<ETag?> TryReplaceAsync(string name, ETag? expected, BinaryData content, BlobHttpHeaders headers,
        IDictionary<string, string>? metadata, CancellationToken cancellation)
    {
        try
        {
            return await UploadAsync(name, content, headers, metadata, Unless(expected), cancellation);
        }
        catch (RequestFailedException e) when (e.Status is PreconditionFailed or Conflict || (e.Status is NotFound && expected is not null))
        {
            return null;
        }
    }

    /// <summary>Deletes a blob if it is still the one with <paramref name="expected"/>. False if somebody else was faster.</summary>
    public async Task<bool> TryDeleteAsync(string name, ETag expected, CancellationToken cancellation)
    {
        try
        {
            await Client(name).DeleteIfExistsAsync(conditions: Unless(expected), cancellationToken: cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is PreconditionFailed or Conflict)
        {
            return false;
        }
    }

    private static BlobRequestConditions Unless(ETag? expected) => expected is { } etag
        ? new BlobRequestConditions { IfMatch = etag }
        : new BlobRequestConditions { IfNoneMatch = ETag.All };

    private async Task<ETag> UploadAsync(
        string name, BinaryData content, BlobHttpHeaders headers, IDictionary<string, string>? metadata, BlobRequestConditions? conditions,
        CancellationToken cancellation) => (
            await Client(name)
                .UploadAsync(
                    content,
                    new BlobUploadOptions
                    {
                        HttpHeaders = headers,
                        Metadata = metadata,
                        Conditions = conditions,
                    },
                    cancellation
                )
        ).Value.ETag;

    private BlobClient Client(string name) => container.GetBlobClient(BlobName.Check(name));
}
