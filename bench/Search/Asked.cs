using Model;

namespace Bench.Search;

/// <summary>A question, and the piece that it is about.</summary>
/// <param name="Kind">What makes it hard.</param>
/// <param name="Slug">Of the piece; null where nothing must be found.</param>
internal sealed record Asked(string Kind, string Question, string? Slug)
{
    /// <summary>Forty questions of readers.</summary>
    public static IReadOnlyList<Asked> All { get; } =
    [
        new("author", "O'Brien", "obrien"), new("author", "obrien", "obrien"), new("author", "siobhan", "obrien"),
        new("author", "Lukasiewicz", "lukasiewicz"), new("author", "Łukasiewicz", "lukasiewicz"), new("author", "soren", "soren"),
        new("author", "Søren Kjær", "soren"), new("author", "gudmundsdottir", "gudmundsdottir"), new("author", "gudrun", "gudmundsdottir"),
        new("folding", "strasse", "strasse"), new("folding", "Straße", "strasse"), new("folding", "naive facade", "facade"),
        new("title", "lighthouse keepers", "lighthouses"), new("title", "quicksilver", "quicksilver"),
        new("title", "the price of quicksilver", "quicksilver"), new("series", "tidal letters", "series"),
        new("topic", "hydrography", "topic"),
        new("outlet", "saltmarsh quarterly", "outlet"),
        new("contributor", "Farah Itokawa", "edition"), new("contributor", "itokawa", "edition"),
        new("item", "who insures a thaw", "edition"), new("item's outlet", "meridian gazette", "edition"),
        new("text", "heliograph", "text"), new("text", "heliograph barometer", "text"), new("text", "a bathyscaphe surfaced", "deep"),
        new("phrase", "\"strait of hormuz\"", "hormuz"), new("phrase", "\"the ninth wave broke\"", "wave"),
        new("phrase", "\"wave the ninth\"", null), new("phrase", "\"Strasse am Hafen\"", "strasse"),
        new("prefix", "lukasiew", "lukasiewicz"), new("prefix", "gudmund", "gudmundsdottir"), new("prefix", "quicks", "quicksilver"),
        new("not substring", "uicksilver-less", null), new("not substring", "iograph", null),
        new("typo", "lukasiewcz", "lukasiewicz"), new("typo", "gudmundsdotir", "gudmundsdottir"), new("typo", "quiksilver", "quicksilver"),
        new("typo", "heliogarph", "text"), new("typo", "uqicksilver", "quicksilver"), new("nothing", "zyzzyvology", null),
    ];

    /// <summary>The pieces that the questions are about, spread over the archive.</summary>
    public static IReadOnlyList<Commentary> Pieces { get; } =
    [
        Piece("obrien", 2019, "On ferries") with { Authors = [Author.Named("Siobhán O’Brien")] },
        Piece("lukasiewicz", 2020, "On locks") with { Authors = [Author.Named("Jan Łukasiewicz")] },
        Piece("soren", 2021, "On belts") with { Authors = [Author.Named("Søren Kjær")] },
        Piece("gudmundsdottir", 2022, "On geysers") with { Authors = [Author.Named("Guðrún Guðmundsdóttir")] },
        Piece("strasse", 2023, "On quays", "Die Straße am Hafen ist lang."),
        Piece("facade", 2024, "On fronts", "A naïve façade hid the warehouse."),
        Piece("lighthouses", 2019, "Lighthouse Keepers of the Northern Coast"),
        Piece("quicksilver", 2020, "The Price of Quicksilver"),
        Piece("series", 2021, "On ebb") with { Series = "Tidal Letters" },
        Piece("topic", 2022, "On soundings") with { Topics = ["Hydrography"] },
        Piece("outlet", 2023, "On reeds") with { Outlet = new Outlet("The Saltmarsh Quarterly", "https://saltmarsh.example/reeds") },
        Piece("edition", 2024, "The Winter Edition") with
        {
            Kind = CommentaryKind.Edition,
            BodyHtml = "<h2>Features</h2><h3>Who Insures a Thaw?</h3><p>By Farah Itokawa, in the Meridian Gazette.</p>",
            BodyText = "Features\nWho Insures a Thaw?\nBy Farah Itokawa, in the Meridian Gazette.",
            IntroLength = 0,
            Sections =
            [
                new("Features", null,
                [
                    new()
                    {
                        Title = "Who Insures a Thaw?", AbstractHtml = "<p>By Farah Itokawa, in the Meridian Gazette.</p>",
                        Authors = ["Farah Itokawa"], Outlet = "Meridian Gazette", Url = "https://meridian.example/thaw",
                    },
                ]),
            ],
        },
        Piece("text", 2025, "On signals", "They kept a heliograph beside the barometer."),
        Piece("deep", 2025, "On depths", "At noon a bathyscaphe surfaced."),
        Piece("hormuz", 2024, "On tankers", "They pass the Strait of Hormuz by night."),
        Piece("not-hormuz", 2025, "On other tankers", "Of Hormuz they spoke, in the strait of another sea."),
        Piece("wave", 2023, "On storms", "At last the ninth wave broke over the mole."),
    ];

    private static Commentary Piece(string slug, int year, string title, string text = "Nothing more is to be said.") =>
        Tests.Samples.Pieces.Plain($"asked-{slug}", new DateTimeOffset(year, 5, 14, 9, 0, 0, TimeSpan.Zero)) with
        {
            Title = title,
            Slug = slug,
            Dek = null,
            BodyText = text,
            BodyHtml = $"<p>{text}</p>",
            Authors = [Author.Named("Ada Quill")],
        };
}
