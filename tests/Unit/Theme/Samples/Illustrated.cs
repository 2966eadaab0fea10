using Model;
using Pipeline.Imaging;

namespace Tests.Samples;

/// <summary>A catalog of pieces with pictures, and the files that intake would have made of them.</summary>
internal sealed class Illustrated
{
    private readonly List<MediaFile> _files = [];

    public FakeCatalog Catalog { get; } = Pieces.Many();

    /// <summary>The pictures in all their widths.</summary>
    public IReadOnlyList<MediaFile> Files => _files;

    /// <summary>Some pieces more, newer than the others: most with a photograph, one with a chart, one with a small picture.</summary>
    public static async Task<Illustrated> DrawAsync(int pieces = 12)
    {
        using var darkroom = new Darkroom();
        var made = new Illustrated();
        for (var number = 1; number <= pieces; number++)
        {
            var picture = number switch
            {
                3 => SamplePictures.Chart(),
                6 => SamplePictures.Photograph(number, 180, 120),
                _ => SamplePictures.Photograph(number, height: number % 4 == 0 ? 1800 : 1200),
            };
            var developed = await darkroom.DevelopAsync([picture], default);
            made._files.AddRange([picture, .. developed.Files]);
            made.Catalog.Put(Piece(number, "/" + picture.Path) with { Pictures = developed.Pictures });
        }
        return made;
    }

    private static Commentary Piece(int number, string picture) =>
        Pieces.Plain($"light {number}", Pieces.On(2026, 7, 28 - number)) with
        {
            Title = Titles[number % Titles.Length],
            Dek = number % 3 == 0
                ? null
                : "The keepers wrote down every ship for a hundred years, and nobody has counted them until this summer.",
            Series = (number % 3) switch { 0 => "Tidewater", 1 => "The Long View", _ => null },
            Topics = ["Harbours", "C++"],
            Authors = number % 2 == 0 ? [Author.Named("Ada Quill")] : [Author.Named("Bertrand Osei"), Author.Named("Chiara Lindqvist")],
            Image = new ImageReference(picture, "A ship at the quay") { Credit = "Photograph: Dana Marsh / Saltmarsh Archive" },
            BodyHtml = Text,
            BodyText = "The harbour master counts. " + new string('x', 400),
            WordCount = 1900,
        };

    private static readonly string[] Titles =
    [
        "What the Light Keepers Counted", "A Port Without a Pilot", "The Price of Standing Still", "Ballast", "Who Owns the Fog?",
        "Nine Ships at Anchor and a Question of Insurance Nobody Wanted to Ask Before the Winter Came", "Low Water",
    ];

    private const string Text =
        """
        <p>The harbour master counts, and has done so since the mole was built; what he counts has changed, and so has what is made of it.<sup><a href="#p-fn-1" id="p-fnref-1">1</a></sup></p>
        <h2 id="h-the-books">The books</h2><p>There are forty of them, bound in sailcloth, and each begins with the same sentence. The ink has turned brown, the numbers have not turned at all.</p>
        <h2 id="h-the-ships">The ships</h2><blockquote><p>A harbour is a place where the truth arrives by water.</p></blockquote><p>Most of them were small, and most of them came back.</p>
        <h2 id="h-the-weather">The weather</h2><p>Four words a day were enough.</p>
        <h2 id="h-what-follows">What follows from it</h2><p>Hardly anything that a ministry would like to read, and nearly everything that it ought to.</p>
        <section class="footnotes"><ol><li id="p-fn-1"><p>The first entry is of 4 March 1902. <a class="footnote-back" href="#p-fnref-1" aria-label="Back to the text">↩</a></p></li></ol></section>
        """;
}
