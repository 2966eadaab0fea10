using Model;

namespace Bench.Search;

/// <summary>
/// An invented archive whose words are as frequent as those of real prose: a few stand everywhere, most stand once (Zipf's law with
/// exponent 1), a hundred pieces a month. The same for the same seed.
/// </summary>
internal sealed class ProseArchive(int size, int seed)
{
    private const int Vocabulary = 60_000;
    private const int PiecesPerMonth = 100;

    private static readonly string[] Common =
        ("the of and to a in is that for it as was with be by on not he his but at are this have from or had an they which one you were "
        + "her all their there would we him been "
        + "has when who will more no if out so said what up its about into than them can only other new")
        .Split(' ');

    private static readonly string[] Heads = "b br c ch d dr f fl g gr h j k l m n p pl pr qu r s sc sh sp st t th tr v w z".Split(' ');
    private static readonly string[] Vowels = "a e i o u ai ea ee ou".Split(' ');
    private static readonly string[] Tails = ["", "n", "r", "l", "s", "t", "m", "nd", "rk", "st", "th", "ll", "ng"];

    private readonly string[] _words = Words(new Random(seed));

    /// <summary>All pieces, without those that questions are about.</summary>
    public IEnumerable<Commentary> Pieces()
    {
        for (var i = 0; i < size; i++)
            yield return Piece(i);
    }

    private Commentary Piece(int number)
    {
        var random = new Random((seed * 31) ^ (number * 7919));
        var date = new DateTimeOffset(2026, 10, 28, 12, 0, 0, TimeSpan.Zero)
            .AddMonths(-(number / PiecesPerMonth)).AddMinutes(-(number % PiecesPerMonth) * 350);
        var title = string.Join(' ', Enumerable.Range(0, 6).Select(i => i == 2 ? "and" : Capital(Rare(random))));
        var text = Prose(random, 600 + random.Next(600));
        return Tests.Samples.Pieces.Plain($"piece-{number}", date) with
        {
            Title = title,
            Dek = Prose(random, 16),
            Slug = $"piece-{number}",
            Authors = [Author.Named($"{Capital(_words[1000 + random.Next(300)])} {Capital(_words[2000 + random.Next(120)])}")],
            Topics = [Capital(_words[3000 + (int)(40 * Math.Pow(random.NextDouble(), 2))])],
            BodyText = text,
            BodyHtml = $"<p>{text.Replace("\n", "</p>\n<p>", StringComparison.Ordinal)}</p>",
        };
    }

    private string Prose(Random random, int words)
    {
        var text = new System.Text.StringBuilder();
        for (var written = 0; written < words;)
        {
            var sentence = 8 + random.Next(18);
            for (var i = 0; i < sentence; i++)
                text.Append(i == 0 ? Capital(Any(random)) : " " + Any(random));
            written += sentence;
            text.Append(random.Next(5) == 0 ? ".\n" : ". ");
        }
        return text.ToString().Trim();
    }

    private string Any(Random random) => random.Next(20) < 9
        ? Common[(int)(Common.Length * Math.Pow(random.NextDouble(), 2))]
        : Rare(random);

    // The rank of a word drawn by Zipf's law is about the size of the vocabulary to the power of a number from 0 to 1.
    private string Rare(Random random) => _words[(int)Math.Pow(Vocabulary, random.NextDouble()) - 1];

    private static string[] Words(Random random)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < Vocabulary)
        {
            var word = "";
            for (var syllables = 2 + random.Next(3); syllables > 0; syllables--)
                word += Heads[random.Next(Heads.Length)] + Vowels[random.Next(Vowels.Length)]
                    + (syllables == 1 ? Tails[random.Next(Tails.Length)] : "");
            words.Add(word);
        }
        return [.. words];
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
