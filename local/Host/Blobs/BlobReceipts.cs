using System.Collections.Concurrent;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Local.Host.Blobs;

/// <summary>
/// Which blobs a function has handled, by name and ETag: in memory, and as lines of an append blob that a restart reads
/// in one go.
/// </summary>
internal sealed class BlobReceipts(BlobContainerClient container, string name)
{
    private const int MaxBlock = 4 * 1024 * 1024;
    private const int WastefulLines = 1000;

    private readonly AppendBlobClient _log = container.GetAppendBlobClient(name);
    private readonly ConcurrentDictionary<string, string> _etags = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentQueue<string> _unwritten = new();

    /// <summary>Blobs known.</summary>
    public int Count => _etags.Count;

    public bool Holds(string name, string etag) => _etags.TryGetValue(name, out var known) && known == Plain(etag);

    /// <summary>Reads what an earlier host has left, and shortens it where most of it is out of date.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await _log.CreateIfNotExistsAsync(cancellationToken: cancellation);
        var lines = 0;
        using var reader = new StreamReader(await _log.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellation));
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            lines++;
            if (line.Split(' ', 2) is [var etag, var name])
                _etags[name] = etag;
        }
        if (lines > 2 * _etags.Count + WastefulLines)
            await RewriteAsync(cancellation);
    }

    /// <summary>Notes a handled blob; durable when this returns. Receipts noted meanwhile share one write.</summary>
    public async Task AddAsync(string name, string etag, CancellationToken cancellation)
    {
        _etags[name] = Plain(etag);
        _unwritten.Enqueue($"{Plain(etag)} {name}\n");
        await _writing.WaitAsync(cancellation);
        try
        {
            await AppendAsync(cancellation);
        }
        finally
        {
            _writing.Release();
        }
    }

    // An answer's header has an ETag in quotes, a listing has it without.
    private static string Plain(string etag) => etag.Trim('"');

    private async Task AppendAsync(CancellationToken cancellation)
    {
        var lines = new StringBuilder();
        while (lines.Length < MaxBlock / 8 && _unwritten.TryDequeue(out var line))
            lines.Append(line);
        if (lines.Length > 0)
            await AppendAsync(lines.ToString(), cancellation);
    }

    private async Task RewriteAsync(CancellationToken cancellation)
    {
        await _log.CreateAsync(cancellationToken: cancellation);
        foreach (var chunk in _etags.Chunk(2000))
            await AppendAsync(string.Concat(chunk.Select(receipt => $"{receipt.Value} {receipt.Key}\n")), cancellation);
    }

    private async Task AppendAsync(string text, CancellationToken cancellation)
    {
        using var block = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await _log.AppendBlockAsync(block, cancellationToken: cancellation);
    }
}
