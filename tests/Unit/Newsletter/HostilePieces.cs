using Model;

namespace Tests.Unit.Newsletter;

/// <summary>Pieces with everything that a text may hold, in the worst form that comes through, and more of it than a mail takes.</summary>
internal static class HostilePieces
{
    public const string Words = "</td></table><script>x()</script> \"quoted\" & 'single' {{ letter.title }} {name} <img src=x onerror=x()>";

    private static readonly string Unbroken = new('W', 300);

    private static readonly string Everything = $"""
        <h2 id="h">Heading {Unbroken}</h2><h3>Deeper</h3><h4>Deepest</h4>
        <p style="position:fixed;float:left;display:grid" class="x" onclick="x()">Words, <a href="/series/tidewater/">ours</a>,
        <a href="https://ledger.example/{Unbroken}?a=1&amp;utm_source=x">theirs</a>, <a href="javascript:x()">trap</a>,
        <code>code</code>, <kbd>key</kbd>, <mark>mark</mark>, <ins>new</ins>, <del>old</del>, <small>small</small>, <q>said</q>,
        <abbr title="x">abbr</abbr>, <var>n</var>, <sub>2</sub>, <cite>cite</cite>, <s>gone</s>, note<a href="#fn:1" class="footnote-ref"
        id="fnref:1"><sup>1</sup></a> and none<a href="#fn:9" class="footnote-ref"><sup>9</sup></a>.</p>
        <figure><img src="/media/quay.jpg" alt="A quay &quot;at night&quot;">
        <figcaption>By <a href="https://ada.example/">Ada</a></figcaption></figure>
        <p><img src="/media/boat.png"><img src="/media/unknown.gif" alt="Unknown">
        <img src="https://spy.example/p.gif" width="1" alt="spy"></p>
        <table><caption>Depths</caption>
        <thead><tr>{string.Concat(Enumerable.Range(0, 12).Select(n => $"<th>Port number {n}</th>"))}</tr></thead>
        <tbody><tr><th>Old</th>{string.Concat(Enumerable.Range(0, 11).Select(n => $"<td>{n},000,000 m</td>"))}</tr></tbody>
        <tfoot><tr><td colspan="12">Of <b>all</b> <i>ports</i></td></tr></tfoot></table>
        <table><caption>One depth</caption><thead><tr><th>Port</th><th>Depth</th></tr></thead>
        <tbody><tr><td>Old</td><td>{Unbroken}</td></tr></tbody><tfoot><tr><td>All</td><td>9 m</td></tr></tfoot></table>
        <table><tr><td colspan="2">No heads here</td></tr></table>
        <pre>{Unbroken} {Unbroken}</pre><hr>
        <ul><li>a<ul><li>b<ol start="3"><li value="7">c</li></ol></li></ul></li></ul><dl><dt>Term</dt><dd>Its meaning</dd></dl>
        <blockquote lang="ar" dir="rtl"><p>قال <em>ذلك</em></p></blockquote>
        <form action="https://spy.example"><input><button>press</button></form><iframe src="https://spy.example"></iframe><svg></svg>
        <section class="footnotes"><ol><li id="fn:1"><p>The note. <a href="#fnref:1" class="footnote-back">↩</a></p></li></ol></section>
        """;

    /// <summary>With all that a text may hold.</summary>
    public static Commentary Make(Commentary piece) => piece with
    {
        Title = $"Title {Unbroken} {Words}",
        Dek = Words,
        Series = $"Series {Words}",
        Authors = [Author.Named($"A {Words}"), Author.Named("B"), Author.Named(Unbroken)],
        Outlet = new Outlet(Words, "javascript:x()"),
        Image = new ImageReference("/media/lead.png", $"What is seen: {Words}") { Credit = $"By {Words}" },
        BodyHtml = Everything,
        BodyText = Words,
        Sections = piece.Kind is CommentaryKind.Commentary ? [] : [new EditionSection(Words, Everything, Items(3))],
        IntroLength = null,
        Corrections = [new Correction(piece.Published, Words), new Correction(piece.Published, Unbroken)],
        Related = [new RelatedPiece(Words, null, [], "https://ledger.example/"), new RelatedPiece(Unbroken, null, [], "data:x")],
        Pictures =
        [
            new Picture("/media/quay.jpg", 2400, 1600, false, [320, 768, 1440]), new Picture("/media/boat.png", 200, 90, true, []),
            new Picture("/media/lead.png", 1000, 500, false, [320, 768, 1000]),
        ],
    };

    /// <summary>The same from the right.</summary>
    public static Commentary Arabic(Commentary piece) => Make(piece) with
    {
        Language = "ar",
        Title = "من يملك الطمي؟",
        Dek = "ما الذي يكلفه الميناء، ومن يدفع.",
    };

    /// <summary>Far more than a mail takes.</summary>
    public static Commentary Huge(Commentary piece) => Make(piece) with
    {
        BodyHtml = string.Concat(Enumerable.Repeat($"<p>{string.Join(' ', Enumerable.Repeat("Schlämme, Priele.", 60))}</p>", 400))
            + Everything,
        IntroLength = piece.Kind is CommentaryKind.Commentary ? null : 2000,
        Sections = piece.Kind is CommentaryKind.Commentary
            ? []
            : [.. Enumerable.Range(0, 40).Select(n => new EditionSection($"{n}", null, Items(20)))],
        Authors = [.. Enumerable.Range(0, 60).Select(n => Author.Named($"Author Number {n}"))],
    };

    private static IReadOnlyList<EditionItem> Items(int count) =>
    [
        .. Enumerable.Range(0, count).Select(n => new EditionItem
        {
            Title = $"{n} {Words}",
            AbstractHtml = n == 0 ? Everything : $"<p>{Words.Replace("<", "&lt;", StringComparison.Ordinal)}</p>",
            Authors = [Words, "B"],
            Outlet = Unbroken,
            Url = n % 2 == 0 ? "https://ledger.example/?a=1&b=\"<x>" : "javascript:x()",
            Medium = Medium.Podcast,
        }),
    ];
}
