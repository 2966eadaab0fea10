using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Samples.Word;

namespace Tests.Unit.Manuscripts.Word;

/// <summary>Word files made to harm, or broken on their way.</summary>
internal static class HostileFiles
{
    public static byte[] Good { get; } = new WordDraft().Text("A plain line.").Build();

    /// <summary>A good file with one part's text replaced, or a part added.</summary>
    public static byte[] With(string part, string text) => Rewrite(part, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>A file with one part's bytes replaced.</summary>
    public static byte[] With(byte[] file, string part, byte[] bytes) => Rewrite(part, stream => stream.Write(bytes), file);

    public static byte[] WithZeros(string part, long length) => Rewrite(part, stream =>
    {
        var zeros = new byte[1 << 20];
        for (var left = length; left > 0; left -= zeros.Length)
            stream.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
    });

    public static byte[] WithParts(int count)
    {
        var stream = Editable(Good);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            for (var i = 0; i < count; i++)
                zip.CreateEntry($"x/{i}.xml");
        return stream.ToArray();
    }

    public static string Document(string body, string before = "") =>
        $"<?xml version='1.0'?>{before}<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
        + $"xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><w:body>{body}</w:body></w:document>";

    /// <summary>The old container with a stream of some name, in UTF-16 as its directory has it.</summary>
    public static byte[] CompoundFile(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[512]];

    /// <summary>Two names in the directory for the same bytes.</summary>
    public static byte[] Overlapping()
    {
        var bytes = Good.ToArray();
        var directory = DirectoryStart(bytes);
        var first = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(directory + 42));
        var second = directory + 46 + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(directory + 28));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(second + 42), first);
        return bytes;
    }

    /// <summary>A part that says it is small and inflates to much more.</summary>
    public static byte[] Lying(long length)
    {
        var bytes = WithZeros("word/document.xml", length);
        for (var at = DirectoryStart(bytes); BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) == 0x02014B50;)
        {
            var name = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 28));
            if (Encoding.ASCII.GetString(bytes, at + 46, name) == "word/document.xml")
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 24), 100);
            at +=
                46
                + name
                + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 30))
                + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 32));
        }

        return bytes;
    }

    /// <summary>Marked as protected with a ZIP password.</summary>
    public static byte[] ZipEncrypted()
    {
        var bytes = Good.ToArray();
        bytes[DirectoryStart(bytes) + 8] |= 1;
        return bytes;
    }

    private static int DirectoryStart(byte[] bytes) =>
        (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.AsSpan().LastIndexOf("PK\u0005\u0006"u8) + 16));

    private static byte[] Rewrite(string part, Action<Stream> write, byte[]? file = null)
    {
        var stream = Editable(file ?? Good);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)?.Delete();
            using var entry = zip.CreateEntry(part, CompressionLevel.Optimal).Open();
            write(entry);
        }

        return stream.ToArray();
    }

    private static MemoryStream Editable(byte[] file)
    {
        var stream = new MemoryStream();
        stream.Write(file);
        return stream;
    }
}
