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
        var (score, kinds) = (new FieldScore(), new FieldScore());
        var falseEditions = 0;
        foreach (var (file, expected) in Expected.In(folder))
        {
            var content = (
                await DotNetConverters.NormalizeAsync(
                    Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellation), cancellation)
            ).Content;
            kinds.Add(expected.Kind, content?.Kind.ToString());
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
        score.Add(expected.Title, content?.Title);
        score.Add(expected.Dek, content?.Dek);
        score.Add(expected.Series, content?.Series);
        score.Add(expected.Published, content?.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var found = content?.Sections.SelectMany(section => section.Items.Select(item => (section.Heading, Item: item))).ToList() ?? [];
        foreach (var section in expected.Sections ?? [])
        {
            score.Add(
                section.Heading,
                content
                    ?.Sections.FirstOrDefault(other => other.Heading.Equals(section.Heading, StringComparison.OrdinalIgnoreCase))
                    ?.Heading
            );
            foreach (var item in section.Items ?? [])
            {
                var match = found.FirstOrDefault(other => other.Item.Title.Equals(item.Title, StringComparison.OrdinalIgnoreCase)).Item;
                score.Add(item.Title, match?.Title);
                score.Add(string.Join(", ", item.Authors ?? []), match is null ? null : string.Join(", ", match.Authors));
                score.Add(item.Outlet, match?.Outlet);
                score.Add(item.Medium, match?.Medium?.ToString());
                if (item.Url is not null)
                    score.Add(item.Url, match?.Url);
            }
        }

        foreach (var related in expected.Related ?? [])
        {
            var match = content?.Related.FirstOrDefault(other => other.Title.Equals(related.Title, StringComparison.OrdinalIgnoreCase));
            score.Add(related.Title, match?.Title);
            score.Add(string.Join(", ", related.Authors ?? []), match is null ? null : string.Join(", ", match.Authors));
        }
    }
}
