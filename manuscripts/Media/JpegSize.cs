using System.Buffers.Binary;

namespace Manuscripts.Media;

/// <summary>Reads a JPEG's size from its frame header (ITU-T T.81, B.2.2), turned as its Exif orientation says.</summary>
internal static class JpegSize
{
    private const int OrientationTag = 0x0112;

    public static ImageSize? Read(ReadOnlySpan<byte> bytes)
    {
        var turned = false;
        var at = 2;
        while (at + 4 <= bytes.Length)
        {
            if (bytes[at] != 0xFF)
                return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || marker is 0xD9 or 0xDA)
                return null;
            var segment = bytes[(at + 4)..Math.Min(bytes.Length, at + 2 + length)];
            if (IsFrame(marker))
                return Frame(segment, turned);
            if (marker == 0xE1)
                turned |= IsTurned(segment);
            at += 2 + length;
        }

        return null;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static ImageSize? Frame(ReadOnlySpan<byte> segment, bool turned)
    {
        if (segment.Length < 5)
            return null;
        var height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        return turned ? new ImageSize(height, width) : new ImageSize(width, height);
    }

    // Exif 2.32, 4.6.4: orientations 5 to 8 swap width and height, and browsers obey them.
    private static bool IsTurned(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 14 || !segment.StartsWith("Exif\0\0"u8))
            return false;
        var tiff = segment[6..];
        var little = tiff[0] == 'I';
        var start = U32(tiff, 4, little);
        if (start > tiff.Length - 2)
            return false;
        var directory = tiff[(int)start..];
        var count = U16(directory, 0, little);
        for (var i = 0; i < count && (2 + ((i + 1) * 12)) <= directory.Length; i++)
            if (U16(directory, 2 + (i * 12), little) == OrientationTag)
                return U16(directory, 2 + (i * 12) + 8, little) is >= 5 and <= 8;
        return false;
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at, bool little) => little
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..])
        : BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at, bool little) => little
        ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..])
        : BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
