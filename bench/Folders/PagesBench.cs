using System.Globalization;
using System.Text;
using Bench.Intake;

namespace Bench.Folders;

/// <summary><c>pages --folder DIR</c>: saved pages with what must be read out of them, ours beside SmartReader by itself.</summary>
internal sealed class PagesBench : IBench
{
    public string Name => "pages";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchOptions options, CancellationToken cancellation)
    {
        var folder = options.Folder ?? throw new ArgumentException("pages needs --folder DIR.");
        var (ours, theirs) = (new Scores(), new Scores());
        foreach (var (file, expected) in Expected.In(folder))
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellation);
            var result = await DotNetConverters.NormalizeAsync(Path.GetFileName(file), bytes, cancellation);
            ours.Add(
                expected, result.Content?.BodyText ?? "", result.Content?.Title,
                result.Content is { } content ? string.Join(", ", content.Authors.Select(author => author.Name)) : null,
                result.Content?.Published);
            using var reader = new global::SmartReader.Reader("https://draft.invalid/", Encoding.UTF8.GetString(bytes));
            var article = reader.GetArticle();
            theirs.Add(
                expected, article.TextContent ?? "", article.Title, article.Byline ?? article.Author,
                article.PublicationDate is { } date ? new DateTimeOffset(date) : null);
        }

        return [.. ours.Against(theirs)];
    }

    private sealed class Scores
    {
        private readonly WordScore _text = new();
        private readonly FieldScore _titles = new();
        private readonly FieldScore _authors = new();
        private readonly FieldScore _dates = new();

        public void Add(Expected expected, string text, string? title, string? authors, DateTimeOffset? date)
        {
            if (expected.Text is { } wanted)
                _text.Add(wanted, text);
            _titles.Add("title", expected.Title, title);
            _authors.Add("authors", expected.Authors, authors);
            _dates.Add("date", expected.Published, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        public IEnumerable<Measurement> Against(Scores other) =>
        [
            Of("text, precision", _text.Precision, other._text.Precision),
            Of("text, recall", _text.Recall, other._text.Recall),
            Of("text, F1", _text.F1, other._text.F1),
            Of("titles right", _titles.Share, other._titles.Share),
            Of("authors right", _authors.Share, other._authors.Share),
            Of("dates right", _dates.Share, other._dates.Share),
        ];

        private static Measurement Of(string name, double value, double other) =>
            new(
                name, value, "share", $"SmartReader {other.ToString("0.###", CultureInfo.InvariantCulture)}",
                other == 0 ? null : value / other);
    }
}
