using System.IO.Compression;

namespace Pipeline.Search;

/// <summary>Raw deflate (RFC 1951), which browsers undo by themselves: a range of a file cannot be compressed on its way.</summary>
internal static class Deflated
{
    public static byte[] Write(ReadOnlySpan<byte> bytes)
    {
        using var target = new MemoryStream();
        using (var deflate = new DeflateStream(target, CompressionLevel.Optimal))
            deflate.Write(bytes);
        return target.ToArray();
    }

    public static byte[] Read(ReadOnlyMemory<byte> bytes)
    {
        using var source = new DeflateStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        using var target = new MemoryStream();
        source.CopyTo(target);
        return target.ToArray();
    }
}
