using System.Buffers.Binary;

namespace Tests.Unit.Manuscripts.Media;

/// <summary>Smallest files of each kind: headers only, which is all that intake reads.</summary>
public static class Pictures
{
    public static byte[] Png(int width, int height, byte mark = 0)
    {
        var bytes = new byte[33 + 1];
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13 }.CopyTo(bytes, 0);
        "IHDR"u8.CopyTo(bytes.AsSpan(12));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        bytes[^1] = mark;
        return bytes;
    }

    public static byte[] Gif(ushort width, ushort height)
    {
        var bytes = new byte[14];
        "GIF89a"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(6), width);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), height);
        return bytes;
    }

    public static byte[] Jpeg(ushort width, ushort height, byte? orientation = null)
    {
        var bytes = new List<byte> { 0xFF, 0xD8 };
        if (orientation is { } turn)
            bytes.AddRange([
                0xFF,
                0xE1,
                0,
                34,
                .. "Exif\0\0"u8,
                .. "II"u8,
                42,
                0,
                8,
                0,
                0,
                0,
                1,
                0,
                0x12,
                0x01,
                3,
                0,
                1,
                0,
                0,
                0,
                turn,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
            ]);
        bytes.AddRange([
            0xFF,
            0xE0,
            0,
            4,
            1,
            1,
            0xFF,
            0xC0,
            0,
            11,
            8,
            (byte)(height >> 8),
            (byte)height,
            (byte)(width >> 8),
            (byte)width,
            1,
            1,
            0x11,
            0,
            0xFF,
            0xD9,
        ]);
        return [.. bytes];
    }

    public static byte[] WebP(string chunk, params byte[] data)
    {
        var bytes = new byte[32];
        "RIFF"u8.CopyTo(bytes);
        "WEBP"u8.CopyTo(bytes.AsSpan(8));
        System.Text.Encoding.ASCII.GetBytes(chunk).CopyTo(bytes, 12);
        data.CopyTo(bytes, 20);
        return bytes;
    }

    public static byte[] Emf()
    {
        var bytes = new byte[64];
        bytes[0] = 1;
        " EMF"u8.CopyTo(bytes.AsSpan(40));
        return bytes;
    }
}
