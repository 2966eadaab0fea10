namespace Bench.Intake.Drafts;

/// <summary>An invented piece of so many pages of 450 words: the same for the same seed.</summary>
internal sealed class InventedPiece
{
    private const int WordsPerPage = 450;
    private const int PagesPerPhoto = 4;
    private const int PagesPerGrid = 5;

    private static readonly string[] Vocabulary = (
        "harbour quay tariff convoy ice winter captain insurance freight rate port crane customs strait cable survey coast guard budget "
        + "minister "
        + "committee report figure market price fuel grain route canal treaty reform election council border region storm tide "
        + "lighthouse ferry "
        + "the of and a to in that on for with as by from which had was at but not an over under where when whose").Split(' ');

    private readonly Random _random;

    public InventedPiece(int seed, int pages, bool hasPhotos)
    {
        _random = new Random(seed);
        Title = Capital(Phrase(5));
        Blocks = [.. Enumerable.Range(0, pages).SelectMany(page => Page(page, hasPhotos))];
    }

    public string Title { get; }

    public IReadOnlyList<Block> Blocks { get; }

    private IEnumerable<Block> Page(int page, bool hasPhotos)
    {
        if (page % 2 == 0)
            yield return new Heading(Capital(Phrase(4)));
        if (hasPhotos && page % PagesPerPhoto == 0)
            yield return new Photo(page / PagesPerPhoto, Capital(Phrase(6)));
        for (var words = 0; words < WordsPerPage; words += 75)
            yield return Text();
        if (page % 2 == 1)
            yield return new Bullets([.. Enumerable.Range(0, 4).Select(_ => Capital(Phrase(8)))]);
        if (page % PagesPerGrid == PagesPerGrid - 1)
            yield return new Grid([
                .. Enumerable.Range(0, 6).Select(_ => (IReadOnlyList<string>)[.. Enumerable.Range(0, 4).Select(_ => Phrase(2))]),
            ]);
    }

    private Paragraph Text()
    {
        var words = new List<Words>();
        for (var i = 0; i < 5; i++)
        {
            words.Add(new(Capital(Phrase(7)) + " "));
            words.Add(
                new(
                    Phrase(3),
                    _random.Next(8) switch
                    {
                        0 => Look.Strong,
                        1 or 2 => Look.Emphasis,
                        3 => Look.Link,
                        _ => Look.Plain,
                    }
                )
            );
            words.Add(new(" " + Phrase(5) + "."));
            words.Add(_random.Next(20) == 0 ? new(Capital(Phrase(9)) + ".", Look.Note) : new(" "));
        }
        return new Paragraph(words);
    }

    private string Phrase(int length) =>
        string.Join(' ', Enumerable.Range(0, length).Select(_ => Vocabulary[_random.Next(Vocabulary.Length)]));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
