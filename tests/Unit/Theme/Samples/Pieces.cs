using Model;

namespace Tests.Samples;

/// <summary>Pieces to publish: invented people, organisations and harbours.</summary>
internal static class Pieces
{
    private static readonly TimeSpan NewYork = TimeSpan.FromHours(-4);

    public static DateTimeOffset On(int year, int month, int day) => new(year, month, day, 0, 0, 0, NewYork);

    /// <summary>A plain piece of a given name.</summary>
    public static Commentary Plain(string name, DateTimeOffset? published = null) => new()
    {
        Id = CommentaryId.FromDraft(name + ".md"),
        Version = "1-0123abcd",
        Kind = CommentaryKind.Commentary,
        Title = $"The matter of {name}",
        Dek = $"What {name} taught us.",
        Slug = Slug.From(name),
        Authors = [Author.Named("Ada Quill")],
        Published = published ?? On(2026, 5, 4),
        BodyHtml = $"<p>All that can be said of {name}.</p>",
        BodyText = $"All that can be said of {name}.",
        WordCount = 700,
        Source = new DraftSource(name + ".md", "\"0x1\"", new string('0', 64), "markdown", "1"),
    };

    /// <summary>A long piece with everything that a text may hold.</summary>
    public static Commentary Long() =>
        Plain("tide-tables", On(2026, 5, 18)) with
        {
            Title = "The Tide Tables Nobody Reads",
            Dek = "A century of harbour records says more about trade than the ministries’ forecasts do, and hardly anybody opens them.",
            Authors = [Author.Named("Ada Quill"), Author.Named("Bertrand Osei"), Author.Named("Chiara Lindqvist")],
            Series = "The Long View",
            Topics = ["Trade", "Harbours", "Statistics"],
            Outlet = new Outlet("The Saltmarsh Quarterly", "https://saltmarsh.example/tide-tables"),
            Updated = On(2026, 5, 20),
            Corrections = [new Correction(On(2026, 5, 20), "An earlier version gave the year of the second survey as 1931. It was 1913.")],
            WordCount = 1640,
            BodyText = "Every morning at six a clerk in Port Ellery writes down the height of the water.",
            BodyHtml = """
                <p>Every morning at six a clerk in Port Ellery writes down the height of the water, the ships at anchor and the direction of the wind. The book she writes in is the ninety-fourth of its kind; the first was begun in 1902, by a harbour master who <em>disliked being surprised</em>.<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup></p>
                <p>I spent a winter with those books. They are a better guide to the trade of this coast than anything that a ministry has published since, for a simple reason: nobody who wrote in them had an interest in the answer. See <a href="https://archive.example/ellery">the archive’s own catalogue</a> for what survives.</p>
                <h2 id="what-the-books-hold">What the books hold</h2>
                <p>There are three kinds of entry, and each can be checked against another:</p>
                <ul><li>the water, twice a day;</li><li>the ships, with their flag and draught;<ul><li>coasters by name,</li><li>the rest by number;</li></ul></li><li>the weather, in four words or fewer.</li></ul>
                <blockquote><p>A harbour is a place where the truth arrives by water and is unloaded before breakfast.</p></blockquote>
                <h2 id="a-table">Three surveys</h2>
                <table><caption>Ships entering, by survey</caption><thead><tr><th scope="col">Survey</th><th scope="col">Ships</th><th scope="col">Mean draught (m)</th><th scope="col">Remarks</th></tr></thead><tbody><tr><th scope="row">1902</th><td>1,204</td><td>3.1</td><td>Sail and steam counted together, to the harbour master’s regret</td></tr><tr><th scope="row">1913</th><td>1,877</td><td>3.8</td><td>The new mole is finished</td></tr><tr><th scope="row">1954</th><td>960</td><td>6.2</td><td>Fewer ships, more cargo</td></tr></tbody></table>
                <h3 id="how-it-was-counted">How it was counted</h3>
                <p>The count is a line of arithmetic, <code>entries - departures + wrecks</code>, and the clerks did it by hand:</p>
                <pre><code>for each day in book:
                    anchored = anchored + entries - departures   # a wreck leaves without saying so, and is struck out by hand
                </code></pre>
                <hr>
                <ol><li>Count the entries.</li><li>Strike out the wrecks.</li></ol>
                <section class="footnotes"><ol><li id="fn-1"><p>So says his letter of resignation. <a class="footnote-back" href="#fnref-1" aria-label="Back to the text">↩</a></p></li></ol></section>
                """,
        };

    /// <summary>An edition of the series Sharper.</summary>
    public static Commentary Edition() =>
        Plain("sharper-ice", On(2026, 6, 3)) with
        {
            Kind = CommentaryKind.Edition,
            Title = "Sharper: The Winter Harbours",
            Dek = "What our authors make of a coast that no longer freezes.",
            Series = "Sharper",
            Authors = [],
            Topics = ["Harbours"],
            BodyText = "Three harbours that used to close in December now stay open.",
            BodyHtml =
                "<p>Three harbours that used to close in December now stay open. Pilots, insurers and two navies have noticed. This "
                + "edition collects what our authors have written about them.</p>",
            Sections =
            [
                new EditionSection(
                    "Features",
                    null,
                    [
                        new EditionItem
                        {
                            Title = "A Pilot’s Guide to Open Water",
                            AbstractHtml =
                                "<p>In a new report, <em>Ada Quill</em> follows four pilots through a winter that did not come.</p>",
                            Authors = ["Ada Quill"],
                            Url = "https://meridian.example/pilots",
                            Medium = Medium.Report,
                        },
                        new EditionItem
                        {
                            Title = "Who Insures a Thaw?",
                            AbstractHtml = "<p>Premiums rose before the ice was gone. The brief explains why, and who paid.</p>",
                            Medium = Medium.Brief,
                        },
                    ]
                ),
                new EditionSection(
                    "Commentaries",
                    "<p>From other pages than ours:</p>",
                    [
                        new EditionItem
                        {
                            Title = "The Ferry That Runs All Year",
                            AbstractHtml =
                                "<p>“A timetable is a promise,” write Bertrand Osei and Chiara Lindqvist, “and this one has no winter "
                                + "in it.”</p>",
                            Authors = ["Bertrand Osei", "Chiara Lindqvist"],
                            Outlet = "The Saltmarsh Quarterly",
                            Url = "https://saltmarsh.example/ferry",
                            Medium = Medium.Article,
                        },
                        new EditionItem
                        {
                            Title = "On the Breakwater",
                            AbstractHtml = "<p>Our podcast met the last ice-cutter’s crew.</p>",
                            Outlet = "On the Breakwater",
                            Medium = Medium.Podcast,
                        },
                    ]
                ),
                new EditionSection("In the News", "<p>Featuring Ada Quill and Bertrand Osei.</p>", []),
            ],
            Related =
            [
                new RelatedPiece(
                    "Sharper: Lighthouses",
                    "Who still keeps them, and for whom.",
                    ["Dana Marsh"],
                    "https://review.example/2026/04/lighthouses/"
                ),
                new RelatedPiece("The Price of a Berth", null, ["Emil Novak", "Farah Ito"], null),
            ],
        };

    /// <summary>A piece written from right to left.</summary>
    public static Commentary Arabic() => Plain("mina", On(2026, 4, 2)) with
    {
        Title = "الميناء القديم",
        Dek = "حكاية رصيف لا ينام",
        Language = "ar",
        Series = "Tidewater",
        BodyHtml = "<p>في الصباح الباكر تصل السفن الصغيرة قبل الكبيرة، ويبدأ الكاتب في تسجيل أسمائها.</p>",
        BodyText = "في الصباح الباكر تصل السفن الصغيرة",
    };

    /// <summary>A catalog with all of these, and enough others to fill more than one page.</summary>
    public static FakeCatalog Many(int others = 26)
    {
        var catalog = new FakeCatalog();
        catalog.Put(Long());
        catalog.Put(Edition());
        catalog.Put(Arabic());
        for (var i = 1; i <= others; i++)
            catalog.Put(
                Plain($"harbour {i}", On(2024 + (i % 3), 1 + (i % 5), 1 + (i % 28))) with
                {
                    Series = (i % 4) switch
                    {
                        0 => "Sharper",
                        1 => "Tidewater",
                        _ => null,
                    },
                    Topics = i % 2 == 0 ? ["Trade"] : [],
                }
            );
        return catalog;
    }
}
