using System.Buffers.Binary;
using System.Text;

namespace Manuscripts.Media;

/// <summary>Tells a picture's kind by its bytes, never by its name.</summary>
public static class ImageSniffer
{
    private const int TextProbe = 1024;

    public static ImageKind Sniff(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ImageKind.Png,
            [0xFF, 0xD8, 0xFF, ..] => ImageKind.Jpeg,
            _ when bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) => ImageKind.Gif,
            _ when bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) => ImageKind.WebP,
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => ImageKind.Tiff,
            [(byte)'B', (byte)'M', ..] when bytes.Length >= 26 => ImageKind.Bmp,
            [0xD7, 0xCD, 0xC6, 0x9A, ..] or [1, 0, 9, 0, 0, 1 or 3, ..] => ImageKind.Wmf,
            [1, 0, 0, 0, ..] when bytes.Length >= 44 && bytes[40..].StartsWith(" EMF"u8) => ImageKind.Emf,
            [0, 0, 1 or 2, 0, ..] when bytes.Length >= 22 && BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]) is > 0 and < 64 =>
                ImageKind.Icon,
            _ when bytes.Length >= 12 && bytes[4..].StartsWith("ftyp"u8) => IsoBrand(bytes[8..12]),
            _ when bytes.StartsWith("%PDF-"u8) => ImageKind.Pdf,
            _ when LooksLikeSvg(bytes) => ImageKind.Svg,
            _ => ImageKind.Unknown,
        };

    private static ImageKind IsoBrand(ReadOnlySpan<byte> brand) =>
        brand.StartsWith("avi"u8) ? ImageKind.Avif
        : brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.StartsWith("mif1"u8) ? ImageKind.Heic
        : ImageKind.Unknown;

    private static bool LooksLikeSvg(ReadOnlySpan<byte> bytes)
    {
        // A gzip stream beside pictures is a packed SVG (.svgz); nothing else is packed so.
        if (bytes is [0x1F, 0x8B, ..])
            return true;
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, TextProbe)]).Replace("\0", "", StringComparison.Ordinal);
        return head.Contains("<svg", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<!DOCTYPE svg", StringComparison.OrdinalIgnoreCase);
    }
}
