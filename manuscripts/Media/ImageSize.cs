using System.Buffers.Binary;

namespace Manuscripts.Media;

/// <summary>A picture's width and height in pixels, read from its header without decoding it.</summary>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>Null where the header is cut off, or gives no size or an absurd one.</summary>
    public static ImageSize? Read(ImageKind kind, ReadOnlySpan<byte> bytes)
    {
        var size = kind switch
        {
            ImageKind.Png => Png(bytes),
            ImageKind.Gif => Gif(bytes),
            ImageKind.Jpeg => JpegSize.Read(bytes),
            ImageKind.WebP => WebPSize.Read(bytes),
            _ => null,
        };
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    // PNG (Third Edition), 11.2.1: IHDR is the first chunk.
    private static ImageSize? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes[12..16].SequenceEqual("IHDR"u8)
            ? new ImageSize(BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
            : null;

    // GIF89a, section 18: the logical screen descriptor.
    private static ImageSize? Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 13
            ? new ImageSize(BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]))
            : null;
}
