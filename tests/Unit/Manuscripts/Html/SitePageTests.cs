namespace Tests.Unit.Manuscripts.Html;

/// <summary>Of a page saved from a site, the article and what the page says of it are kept.</summary>
public sealed class SitePageTests
{
    private const string Paragraph =
        "The ferry left the harbour before the fog came in, and nobody on the pier, as far as the log tells, had counted the passengers, "
        + "their boxes or the two goats. ";

    private static string Site(string head) =>
        $"<!doctype html><html lang=\"en-GB\"><head>{head}<link rel=\"stylesheet\" href=\"/s.css\"></head><body><nav><a "
        + "href=\"/\">Home</a><a href=\"/x\">Buy boats</a></nav>"
        + "<article><h1>The Counted Goats</h1>"
        + string.Concat(Enumerable.Repeat($"<p>{Paragraph}{Paragraph}</p>", 6))
        + "<p>See <a href=\"#n1\">the note</a>.</p><p id=\"n1\">It is long, this note, and it has, as notes do, commas.</p></article>"
        + "<aside><p>Subscribe now</p></aside><footer>All rights kept</footer></body></html>";

    [Fact]
    public void The_article_is_kept_and_what_stands_around_it_is_not()
    {
        var html = PageReading.Read(Site("")).Html;
        html.ShouldContain("two goats");
        html.ShouldContain("href=\"#n1\"");
        html.ShouldNotContain("Buy boats");
        html.ShouldNotContain("Subscribe now");
        html.ShouldNotContain("All rights kept");
    }

    [Fact]
    public void Linked_data_comes_first()
    {
        var hints = PageReading
            .Read(
                Site(
                    """
                    <meta property="og:title" content="Another title">
                    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"The Counted Goats","description":"A dek.",
                    "author":[{"@type":"Person","name":"Ada Quill"},{"@type":"Person","name":"Bo Marsh"}],"datePublished":"2024-05-03T09:00:00Z","publisher":{"name":"The Tide Table"},"keywords":"Ports, Fog","url":"https://example.org/goats"}]}</script>
                    """
                )
            )
            .Hints;
        (hints.Title, hints.Dek, hints.Byline, hints.Date).ShouldBe(
            ("The Counted Goats", "A dek.", "By Ada Quill and Bo Marsh", "2024-05-03T09:00:00Z"));
        (hints.OutletName, hints.Url, hints.Language).ShouldBe(("The Tide Table", "https://example.org/goats", "en-GB"));
        hints.Topics.ShouldBe(["Ports", "Fog"]);
    }

    [Fact]
    public void OpenGraph_and_meta_elements_come_next()
    {
        var hints = PageReading
            .Read(
                Site(
                    """
                    <meta property="og:title" content="The Counted Goats"><meta property="og:description" content="A dek."><meta name="author" content="Ada Quill">
                    <meta property="article:published_time" content="2024-05-03"><meta property="og:site_name" content="The Tide Table"><link rel="canonical" href="https://example.org/goats">
                    <meta property="article:tag" content="Ports"><meta property="article:tag" content="Fog">
                    """
                )
            )
            .Hints;
        (hints.Title, hints.Dek, hints.Byline, hints.Date, hints.OutletName, hints.Url).ShouldBe(
            ("The Counted Goats", "A dek.", "By Ada Quill", "2024-05-03", "The Tide Table", "https://example.org/goats"));
        hints.Topics.ShouldBe(["Ports", "Fog"]);
    }

    [Fact]
    public void Broken_linked_data_is_passed_over() =>
        PageReading
            .Read(Site("<script type=\"application/ld+json\">{\"@type\":</script><meta property=\"og:title\" content=\"T\">"))
            .Hints.Title.ShouldBe("T");

    [Fact]
    public void A_profile_address_is_nobodys_name() =>
        PageReading.Read(Site("<meta property=\"article:author\" content=\"https://example.org/ada\">")).Hints.Byline.ShouldBeNull();

    [Theory]
    [InlineData("<meta name=\"author\" content=\"Ada Quill\"><meta name=\"byl\" content=\"By ADA QUILL\">", "By Ada Quill")]
    [InlineData(
        "<meta name=\"DC.Creator\" content=\"Quill, Ada\"><meta name=\"DC.Creator\" content=\"Marsh, Bo\">", "By Ada Quill and Bo Marsh")]
    [InlineData("<meta property=\"dc:creator\" content=\"Ada Quill\"><meta name=\"author\" content=\"Desk\">", "By Ada Quill")]
    public void One_way_of_naming_the_authors_counts(string head, string byline) =>
        PageReading.Read(Site(head)).Hints.Byline.ShouldBe(byline);

    [Theory]
    [InlineData("<p class=\"c-byline\">By <a href=\"/ada\">Ada Quill</a> 3 May 2024</p>", "By Ada Quill")]
    [InlineData("<span class=\"author-name\">Ada Quill</span>", "By Ada Quill")]
    public void A_byline_is_known_by_its_class(string byline, string expected)
    {
        var teaser = "<div><h2><a href=\"/other\">Another piece</a></h2><p class=\"byline\">By Bo Marsh</p></div>";
        var page = Site("").Replace("</h1>", "</h1>" + byline, StringComparison.Ordinal)
            .Replace("<footer>", teaser + "<footer>", StringComparison.Ordinal);

        PageReading.Read(page).Hints.Byline.ShouldBe(expected);
    }

    [Fact]
    public void Authors_of_pieces_that_the_page_leads_to_did_not_write_it()
    {
        var page = Site("")
            .Replace("</h1>", "</h1><div><span><a rel=\"author\" href=\"/ada\">Ada Quill</a></span></div>", StringComparison.Ordinal)
            .Replace("<footer>", "<div><div><a rel=\"author\" href=\"/bo\">Bo Marsh</a></div></div><footer>", StringComparison.Ordinal);

        PageReading.Read(page).Hints.Byline.ShouldBe("By Ada Quill");
    }

    [Theory]
    [InlineData("Review", "2024-05-03 09:00:00.000000")]
    [InlineData("SocialMediaPosting", "2024-05-03T09:00:00Z")]
    public void Reviews_and_posts_are_articles_too(string type, string date) =>
        PageReading.Read(Site($"<script type=\"application/ld+json\">{{\"@type\":\"{type}\",\"datePublished\":\"{date}\"}}</script>"))
            .Hints.Date.ShouldBe(date);
}
