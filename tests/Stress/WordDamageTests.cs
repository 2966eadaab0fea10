using System.IO.Compression;
using System.Text;
using FsCheck.Xunit;
using Samples.Word;
using Tests.Unit.Manuscripts.Word;

namespace Tests.Stress;

/// <summary>Whatever happens to a file on its way, intake ends in time, without a crash, in clean HTML or in problems.</summary>
public sealed class WordDamageTests
{
    private static readonly byte[][] Files = [.. WordFeatures.All.Select(feature => feature.Draft.Build())];
    private static readonly string[] Texts = [.. Files.Select(DocumentOf)];

    [Property(MaxTest = 150)]
    public void Flipped_bytes_in_the_file(int seed)
    {
        var random = new Random(seed);
        var bytes = Files[random.Next(Files.Length)].ToArray();
        for (var i = random.Next(1, 12); i > 0; i--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        AnyResult.IsSound("a.docx", bytes);
    }

    [Property(MaxTest = 150)]
    public void Flipped_bytes_in_the_text(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(Texts[random.Next(Texts.Length)]);
        for (var i = random.Next(1, 20); i > 0; i--)
            text[random.Next(text.Length)] = "<>/='\" \0&;w:123x"[random.Next(16)];
        AnyResult.IsSound("a.docx", HostileFiles.With("word/document.xml", text.ToString()));
    }

    [Property(MaxTest = 150)]
    public void Elements_repeated_moved_and_dropped(int seed)
    {
        var random = new Random(seed);
        var parts = Texts[random.Next(Texts.Length)].Split('<').ToList();
        for (var i = random.Next(1, 30); i > 0; i--)
        {
            var from = random.Next(2, parts.Count);
            var to = random.Next(2, parts.Count);
            if (random.Next(3) == 0)
                parts.RemoveAt(from);
            else
                parts.Insert(to, parts[from]);
            if (parts.Count < 4)
                break;
        }

        AnyResult.IsSound("a.docx", HostileFiles.With("word/document.xml", string.Join('<', parts)));
    }

    [Property(MaxTest = 200)]
    public void Flipped_bytes_in_any_part(int seed)
    {
        var random = new Random(seed);
        var file = Files[random.Next(Files.Length)];
        var (name, part) = PartOf(file, random);
        for (var i = random.Next(1, 20); i > 0 && part.Length > 0; i--)
            part[random.Next(part.Length)] = (byte)(random.Next(3) == 0 ? random.Next(256) : "<>/='\" \0&;w:123x"[random.Next(16)]);
        AnyResult.IsSound("a.docx", HostileFiles.With(file, name, part));
    }

    [Property(MaxTest = 60)]
    public void Cut_off_anywhere(int seed)
    {
        var random = new Random(seed);
        var bytes = Files[random.Next(Files.Length)];
        AnyResult.IsSound("a.docx", bytes[..random.Next(bytes.Length)]);
    }

    private static (string Name, byte[] Bytes) PartOf(byte[] file, Random random)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var entry = zip.Entries[random.Next(zip.Entries.Count)];
        using var part = entry.Open();
        var bytes = new byte[entry.Length];
        part.ReadExactly(bytes);
        return (entry.FullName, bytes);
    }

    private static string DocumentOf(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }
}
