using System.Buffers.Binary;

namespace Manuscripts.Media;

/// <summary>Reads a WebP's size from its first chunk (RFC 9649, sections 2.5 to 2.7).</summary>
internal static class WebPSize
{
    public static ImageSize? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
            return null;
        var chunk = bytes[12..16];
        var data = bytes[20..];
        if (chunk.SequenceEqual("VP8X"u8))
            return new ImageSize(1 + U24(data[4..]), 1 + U24(data[7..]));
        if (chunk.SequenceEqual("VP8L"u8) && data[0] == 0x2F)
            return Lossless(BinaryPrimitives.ReadUInt32LittleEndian(data[1..]));
        if (chunk.SequenceEqual("VP8 "u8) && data[3..6].SequenceEqual<byte>([0x9D, 0x01, 0x2A]))
            return new ImageSize(U14(data[6..]), U14(data[8..]));
        return null;
    }

    private static ImageSize Lossless(uint bits) => new(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));

    private static int U14(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes) & 0x3FFF;

    private static int U24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
