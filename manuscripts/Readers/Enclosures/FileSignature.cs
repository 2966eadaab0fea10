namespace Manuscripts.Readers.Enclosures;

/// <summary>Tells what a file is by its first bytes.</summary>
internal static class FileSignature
{
    private static readonly (byte[] Start, string Kind)[] Known =
    [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ("BM"u8.ToArray(), "a bitmap picture"),
        ([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
        ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or a Word document"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document (.doc)"),
        ([0x1F, 0x8B], "a gzip archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("ID3"u8.ToArray(), "a sound file"),
        ("OggS"u8.ToArray(), "a sound or video file"),
        ("{\\rtf"u8.ToArray(), "a Rich Text (RTF) document"),
    ];

    /// <summary>A description such as "a PNG picture"; null if no known format starts like that.</summary>
    public static string? Describe(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 12 && bytes[..4].SequenceEqual("RIFF"u8))
            return bytes[8..12].SequenceEqual("WEBP"u8) ? "a WebP picture" : "a sound or video file";
        if (bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8))
            return "a video or HEIF picture";
        foreach (var (start, kind) in Known)
        {
            if (bytes.StartsWith(start) && (start.Length > 2 || LooksBinary(bytes)))
                return kind;
        }

        return null;
    }

    /// <summary>
    /// Whether control characters show that these bytes were never meant as text (of any encoding but UTF-16 and UTF-32).
    /// </summary>
    public static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 8192)];
        var odd = 0;
        foreach (var b in sample)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B))
                odd++;
        }

        return odd * 50 > sample.Length;
    }
}
