using System.IO.Compression;
using System.Text;
using FsCheck.Xunit;
using Samples.Word;

namespace Tests.Unit.Intake.Word;

/// <summary>Whatever happens to a file on its way, reading it ends, without a crash, in text or in problems.</summary>
public sealed class DamageTests
{
    private static readonly byte[][] Files = [.. WordFeatures.All.Where((_, i) => i % 6 == 0).Select(feature => feature.Draft.Build())];
    private static readonly string[] Texts = [.. Files.Select(DocumentOf)];

    [Property(MaxTest = 150)]
    public void Flipped_bytes_in_the_file(int seed)
    {
        var random = new Random(seed);
        var bytes = Files[random.Next(Files.Length)].ToArray();
        for (var i = random.Next(1, 12); i > 0; i--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        EndsWell(bytes);
    }

    [Property(MaxTest = 150)]
    public void Flipped_bytes_in_the_text(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(Texts[random.Next(Texts.Length)]);
        for (var i = random.Next(1, 20); i > 0; i--)
            text[random.Next(text.Length)] = "<>/='\" \0&;w:123x"[random.Next(16)];
        EndsWell(HostileFiles.With("word/document.xml", text.ToString()));
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

        EndsWell(HostileFiles.With("word/document.xml", string.Join('<', parts)));
    }

    [Property(MaxTest = 60)]
    public void Cut_off_anywhere(int seed)
    {
        var random = new Random(seed);
        var bytes = Files[random.Next(Files.Length)];
        EndsWell(bytes[..random.Next(bytes.Length)]);
    }

    private static void EndsWell(byte[] bytes)
    {
        var time = System.Diagnostics.Stopwatch.StartNew();
        var read = Reading.Read(bytes);
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        read.Html.ShouldNotContain("<script");
    }

    private static string DocumentOf(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }
}
