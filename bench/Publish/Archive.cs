using System.Globalization;
using System.Text;

namespace Bench.Publish;

/// <summary>An invented archive of a publication: the same for the same seed.</summary>
internal sealed class Archive(int size, int seed)
{
    private const int PiecesPerMonth = 100;
    private const int AuthorCount = 120;
    private const int TopicCount = 40;
    private const int SeriesCount = 8;
    private const int Round = 1_000;
    private const double ShareInSeries = 0.5;

    // Long enough ago that the rounds' months lie in the past: what is dated ahead would wait for its day.
    private static readonly DateTime Newest = new(2025, 8, 31, 12, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Words = (
        "harbour quay tariff convoy ice winter captain insurance freight rate port crane customs strait cable survey coast guard budget "
        + "minister "
        + "committee report figure market price fuel grain route canal treaty reform election council border region storm tide "
        + "lighthouse ferry "
        + "shipyard steel union labour wage pension school hospital water energy grid wind nuclear carbon forest river delta flood drought"
    ).Split(' ');

    /// <summary>Every draft: its file name and text.</summary>
    public IEnumerable<(string Name, string Text)> Drafts()
    {
        for (var i = 0; i < size; i++)
            yield return Draft(i);
    }

    /// <summary>One draft; a number past the size makes a new piece of today.</summary>
    /// <param name="round">Makes another piece of the same people, topics, series and words: one that costs the same.</param>
    public (string Name, string Text) Draft(int number, string addition = "", int round = 0)
    {
        var random = new Random((seed * 17) ^ (number * 7919));
        var date = Newest.AddMinutes(-(double)number / PiecesPerMonth * 30 * 24 * 60);
        var text = new StringBuilder("---\n");
        text.Append(CultureInfo.InvariantCulture, $"title: {Title(random, number + (round * Round))}\n");
        var shown = number < size ? date : Newest.AddDays(20).AddMonths(round);
        text.Append(CultureInfo.InvariantCulture, $"date: {shown:yyyy-MM-ddTHH:mm:ssZ}\n");
        text.Append("authors: [").AppendJoin(", ", Pick(random, AuthorCount, 1.3, "Author Number")).Append("]\n");
        text.Append("topics: [").AppendJoin(", ", Pick(random, TopicCount, 1.5, "Topic")).Append("]\n");
        if (random.NextDouble() < ShareInSeries)
            text.Append(CultureInfo.InvariantCulture, $"series: Series {Letter(random.Next(SeriesCount))}\n");
        text.Append("---\n\n");
        Paragraphs(random, text, 700 + random.Next(600));
        return ($"{date:yyyy}/piece-{number + (round * Round):D5}.md", text.Append('\n').Append(addition).Append('\n').ToString());
    }

    private static string Title(Random random, int number) =>
        string.Create(
            CultureInfo.InvariantCulture, $"{Capital(Word(random))} {Word(random)} and the {Word(random)} of {Word(random)} {number}");

    // Skewed, as real bylines and topics are: a few stand on many pieces.
    private static IEnumerable<string> Pick(Random random, int of, double average, string kind)
    {
        var count = random.NextDouble() < average - 1 ? 2 : 1;
        return Enumerable.Range(0, count).Select(_ => $"{kind} {Letter((int)(of * Math.Pow(random.NextDouble(), 2)))}").Distinct().ToList();
    }

    private static void Paragraphs(Random random, StringBuilder text, int words)
    {
        for (var written = 0; written < words;)
        {
            if (written > 0 && random.Next(6) == 0)
                text.Append("## ").Append(Capital(Word(random))).Append(' ').Append(Word(random)).Append("\n\n");
            var sentences = 3 + random.Next(4);
            for (var s = 0; s < sentences; s++)
            {
                var length = 8 + random.Next(16);
                text.Append(Capital(Word(random)));
                for (var w = 1; w < length; w++)
                    text.Append(' ').Append(random.Next(40) == 0 ? $"[{Word(random)}](https://example.org/{Word(random)})" : Word(random));
                text.Append(". ");
                written += length;
            }
            text.Append("\n\n");
        }
    }

    private static string Word(Random random) => Words[random.Next(Words.Length)];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Letter(int number) => number < 26
        ? ((char)('A' + number)).ToString()
        : $"{(char)('A' + (number / 26) - 1)}{(char)('a' + (number % 26))}";
}
