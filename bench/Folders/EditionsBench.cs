using System.Globalization;
using Bench.Intake;
using Model;

namespace Bench.Folders;

/// <summary>
/// <c>editions --folder DIR</c>: editions, and pieces that are none, with what must be read out of them. A wrong value counts twice as
/// much as an empty one.
/// </summary>
internal sealed class EditionsBench : IBench
{
    public string Name => "editions";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchOptions options, CancellationToken cancellation)
    {
        var folder = options.Folder ?? throw new ArgumentException("editions needs --folder DIR.");
        var about = "";
        var score = new FieldScore(missed => Console.WriteLine($"{about}: {missed}"));
        var kinds = new FieldScore(missed => Console.WriteLine($"{about}: {missed}"));
        var falseEditions = 0;
        foreach (var (file, expected) in Expected.In(folder))
        {
            about = Path.GetFileName(file);
            var result = await DotNetConverters.NormalizeAsync(
                Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellation), cancellation);
            var content = result.Content;
            foreach (var problem in content is null ? result.Problems : [])
                Console.WriteLine($"{about}: {problem.Code}, {problem.Message}");
            kinds.Add("kind", expected.Kind, content?.Kind.ToString());
            falseEditions +=
                content?.Kind is CommentaryKind.Edition && expected.Kind?.Equals("edition", StringComparison.OrdinalIgnoreCase) != true
                    ? 1
                    : 0;
            if (expected.Kind?.Equals("edition", StringComparison.OrdinalIgnoreCase) == true)
                Compare(score, expected, content);
        }

        return
        [
            new("fields", score.Expected, "count"),
            new("fields right", score.Share, "share"),
            new("fields empty", score.Empty, "count"),
            new("fields wrong", score.Wrong, "count"),
            new("fields, wrong ones twice", score.Expected == 0 ? 0 : (double)(score.Right - score.Wrong) / score.Expected, "share"),
            new("kinds right", kinds.Share, "share"),
            new("false editions", falseEditions, "count"),
        ];
    }

    private static void Compare(FieldScore score, Expected expected, DraftContent? content)
    {
        score.Add("title", expected.Title, content?.Title);
        score.Add("dek", expected.Dek, content?.Dek);
        score.Add("series", expected.Series, content?.Series);
        score.Add("published", expected.Published, content?.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var found = content?.Sections.SelectMany(section => section.Items.Select(item => (section.Heading, Item: item))).ToList() ?? [];
        foreach (var section in expected.Sections ?? [])
        {
            score.Add(
                "section", section.Heading,
                content
                    ?.Sections.FirstOrDefault(other => other.Heading.Equals(section.Heading, StringComparison.OrdinalIgnoreCase))
                    ?.Heading
            );
            foreach (var item in section.Items ?? [])
            {
                var match = found.FirstOrDefault(other => other.Item.Title.Equals(item.Title, StringComparison.OrdinalIgnoreCase)).Item;
                score.Add("item", item.Title, match?.Title);
                score.Add($"authors of {item.Title}", item.Authors, match is null ? null : string.Join(", ", match.Authors));
                score.Add($"outlet of {item.Title}", item.Outlet, match?.Outlet);
                score.Add($"medium of {item.Title}", item.Medium, match?.Medium?.ToString());
                score.Add($"address of {item.Title}", item.Url, match?.Url);
            }
        }

        foreach (var related in expected.Related ?? [])
        {
            var match = content?.Related.FirstOrDefault(other => other.Title.Equals(related.Title, StringComparison.OrdinalIgnoreCase));
            score.Add("related", related.Title, match?.Title);
            score.Add($"authors of {related.Title}", related.Authors, match is null ? null : string.Join(", ", match.Authors));
        }
    }
}
