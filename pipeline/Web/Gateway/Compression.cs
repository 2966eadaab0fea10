using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;

namespace Pipeline.Web.Gateway;

/// <summary>Compresses text for clients that accept it, and remembers what it compressed by the file's ETag.</summary>
public sealed class Compression : IDisposable
{
    private const int MinLength = 512;
    private const int BrotliQuality = 5;
    private const long MemoryBytes = 64 * 1024 * 1024;

    private static readonly string[] Types =
    [
        "text/", "application/json", "application/xml", "application/rss+xml", "application/atom+xml", "application/feed+json",
        "image/svg+xml",
    ];

    private readonly MemoryCache _done = new(new MemoryCacheOptions { SizeLimit = MemoryBytes });

    /// <summary>Whether answers of this type and size differ by what the client accepts.</summary>
    public static bool Applies(string contentType, long length) =>
        length >= MinLength && Types.Any(type => contentType.StartsWith(type, StringComparison.OrdinalIgnoreCase));

    /// <summary>The coding to use: <c>br</c> before <c>gzip</c>; null for none (RFC 9110, section 12.5.3).</summary>
    public static string? Choose(IHeaderDictionary request)
    {
        var accepted = new RequestHeaders(request).AcceptEncoding;
        return Accepts(accepted, "br") ? "br" : Accepts(accepted, "gzip") ? "gzip" : null;
    }

    /// <summary>The compressed bytes.</summary>
    /// <param name="tag">The file's ETag; with the path it names the content.</param>
    public byte[] Compress(string path, string tag, string coding, ReadOnlyMemory<byte> bytes)
    {
        var key = (path, tag, coding);
        if (_done.TryGetValue(key, out byte[]? known))
            return known!;
        var compressed = coding == "br" ? Brotli(bytes.Span) : Gzip(bytes.Span);
        return _done.Set(key, compressed, new MemoryCacheEntryOptions { Size = compressed.Length });
    }

    public void Dispose() => _done.Dispose();

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string coding) =>
        (accepted.FirstOrDefault(value => value.Value.Equals(coding, StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(value => value.Value == "*")) is { } found && found.Quality is not 0;

    private static byte[] Brotli(ReadOnlySpan<byte> bytes)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, buffer, out var written, BrotliQuality, window: 22)
            ? buffer[..written]
            : throw new InvalidOperationException("The Brotli encoder refused a buffer of the size it asked for.");
    }

    private static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return target.ToArray();
    }
}
