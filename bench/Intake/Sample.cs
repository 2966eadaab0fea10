using Bench.Intake.Drafts;

namespace Bench.Intake;

/// <summary>A file to convert.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Format">docx, html, md or txt.</param>
/// <param name="Path">Where it lies while the benchmark runs.</param>
internal sealed record Sample(string Name, string Format, string Path)
{
    private const int Seed = 20261124;

    private static readonly (string Name, int Pages, bool HasPhotos)[] Sizes =
    [
        ("one page", 1, false),
        ("twenty pages", 20, false),
        (Largest, 100, true),
    ];

    public const string Largest = "a hundred pages with images";

    public bool IsLargest => Name.EndsWith(Largest, StringComparison.Ordinal);

    /// <summary>Writes every sample into a folder.</summary>
    public static IReadOnlyList<Sample> WriteAll(string folder)
    {
        var samples = new List<Sample>();
        foreach (var (name, pages, hasPhotos) in Sizes)
        {
            var piece = new InventedPiece(Seed, pages, hasPhotos);
            foreach (var (format, bytes) in Forms(piece))
            {
                var path = System.IO.Path.Combine(folder, $"{pages}.{format}");
                File.WriteAllBytes(path, bytes);
                samples.Add(new($"{format}, {name}", format, path));
            }
        }
        return samples;
    }

    private static IEnumerable<(string Format, byte[] Bytes)> Forms(InventedPiece piece) =>
    [
        ("docx", WordForm.Write(piece)),
        ("html", PageForm.Write(piece)),
        ("md", MarkdownForm.Write(piece, hasMarks: true)),
        ("txt", MarkdownForm.Write(piece, hasMarks: false)),
    ];
}
