using System.Globalization;
using System.Text;
using System.Text.Json;
using Bench.Intake;
using Local.Emulators;
using Samples.Word;

namespace Bench.WordFidelity;

/// <summary>
/// Asks of every sample Word file whether its feature came through, by the same rule of all converters, and writes the table.
/// </summary>
internal sealed class FidelityBench : IBench
{
    public string Name => "word-fidelity";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchOptions options, CancellationToken cancellation)
    {
        using var mammoth = MammothWord.TryOpen();
        if (mammoth is null || !Pandoc.IsInstalled)
        {
            Console.WriteLine("The table needs mammoth.js (Node.js) and pandoc; it is left as it was.");
            return [];
        }
        var rows = await AskAsync(mammoth, cancellation);
        var path = Path.Combine(RepositoryRoot.Find(), "docs", "word-fidelity.md");
        await File.WriteAllTextAsync(path, Table(rows), cancellation);
        return
        [
            new(
                "features that come through, ours", rows.Count(row => row.Ours), "features", "all",
                (double)rows.Count(row => row.Ours) / rows.Count),
            new(
                "features that come through, mammoth.js", rows.Count(row => row.Mammoth), "features", "all",
                (double)rows.Count(row => row.Mammoth) / rows.Count),
            new(
                "features that come through, pandoc", rows.Count(row => row.Pandoc), "features", "all",
                (double)rows.Count(row => row.Pandoc) / rows.Count),
        ];
    }

    private static async Task<IReadOnlyList<Row>> AskAsync(MammothWord mammoth, CancellationToken cancellation)
    {
        var rows = new List<Row>();
        var ours = new OurWord();
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.docx");
        try
        {
            foreach (var feature in WordFeatures.All)
            {
                await File.WriteAllBytesAsync(path, feature.Draft.Build(), cancellation);
                rows.Add(new(feature.Name,
                    CameThrough(feature, await ours.HtmlAsync(path, cancellation)),
                    CameThrough(feature, await mammoth.HtmlAsync(path, cancellation)),
                    CameThrough(feature, PandocWord.Html(path))));
            }
        }
        finally
        {
            File.Delete(path);
        }
        return rows;
    }

    private static bool CameThrough(WordFeature feature, string html) => feature.CameThrough(new Page(html));

    private static string Table(IReadOnlyList<Row> rows)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # What comes through from Word

            Each line is a Word file made by the tests (`tests/Unit/Manuscripts/Word/Samples`) and a rule about the HTML that any faithful converter can
            meet, whichever of several right forms it writes. Ours is what is published, after cleaning and the last gate; the others run with their
            own defaults. Written by `dotnet run -c Release --project bench -- word-fidelity`; do not edit it by hand.

            | feature | ours | mammoth.js {MammothVersion()} | {PandocWord.Version} |
            |---|---|---|---|

            """);
        foreach (var row in rows)
            text.Append(
                CultureInfo.InvariantCulture, $"| {row.Feature} | {Answer(row.Ours)} | {Answer(row.Mammoth)} | {Answer(row.Pandoc)} |\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"| **all {rows.Count}** | **{rows.Count(row => row.Ours)}** | **{rows.Count(row => row.Mammoth)}** | "
            + $"**{rows.Count(row => row.Pandoc)}** |\n"
        );
        return text.ToString();
    }

    private static string Answer(bool cameThrough) => cameThrough ? "yes" : "no";

    private static string MammothVersion()
    {
        using var package = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(Mammoth.Program)!, "node_modules", "mammoth", "package.json")));
        return package.RootElement.GetProperty("version").GetString()!;
    }

    private sealed record Row(string Feature, bool Ours, bool Mammoth, bool Pandoc);
}
