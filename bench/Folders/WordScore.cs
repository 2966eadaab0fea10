namespace Bench.Folders;

/// <summary>
/// How much of an expected text was found and how much of what was found was expected, by runs of four words, each page counting alike.
/// </summary>
internal sealed class WordScore
{
    private const int Run = 4;

    private readonly List<double> _precision = [];
    private readonly List<double> _recall = [];

    public double Precision => _precision.Count == 0 ? 0 : _precision.Average();

    public double Recall => _recall.Count == 0 ? 0 : _recall.Average();

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Add(string expected, string found)
    {
        var (want, got) = (Runs(expected), Runs(found));
        var hits = want.Sum(pair => Math.Min(pair.Value, got.GetValueOrDefault(pair.Key)));
        if (got.Count > 0)
            _precision.Add((double)hits / got.Values.Sum());
        if (want.Count > 0)
            _recall.Add((double)hits / want.Values.Sum());
    }

    private static Dictionary<string, int> Runs(string text)
    {
        var words = Manuscripts.Metadata.BodyWords.Of(text).Select(word => word.ToLowerInvariant()).ToList();
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < Math.Max(words.Count == 0 ? 0 : 1, words.Count - Run + 1); at++)
        {
            var run = string.Join(' ', words.Skip(at).Take(Run));
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }

        return runs;
    }
}
