namespace Tests.Unit.Manuscripts.Html;

/// <summary>What a site's page names as something else than the piece is not in the piece, and is told.</summary>
public sealed class FurnitureTests
{
    private const string Prose =
        "<p>The lighthouse keepers counted forty ships before breakfast, wrote each of them down with its flag and its cargo, and found "
        + "that nine had passed twice under different names.</p>";

    private static string Site(string inside, string after = "") =>
        "<!doctype html><html><head><title>Forty Ships</title><link rel=\"stylesheet\" href=\"/s.css\"></head><body><nav><a "
        + $"href=\"/\">Home</a></nav><div class=\"story has-comments\"><h1>Forty Ships</h1>"
        + $"{string.Concat(Enumerable.Repeat(Prose, 4))}{inside}{string.Concat(Enumerable.Repeat(Prose, 4))}</div>{after}"
        + "<footer>Kept</footer></body></html>";

    [Theory]
    [InlineData("<div class=\"c-promo__box\"><p>Win a weekend on the rocks, with breakfast.</p></div>", "weekend")]
    [InlineData("<div class=\"storyReadMore\"><p>The fog that came twice in one night.</p></div>", "The fog that came")]
    [InlineData("<section id=\"newsletter-signup\"><h3>Ships in your inbox</h3><p>Every morning before nine.</p></section>", "inbox")]
    [InlineData("<p class=\"social-share\">Tell a friend about this.</p>", "a friend")]
    [InlineData("<p>© 2024 The Tide Table. This text may be neither printed nor read aloud. All rights reserved.</p>", "read aloud")]
    [InlineData("<figure><img src=\"https://elsewhere.example/a.jpg\"><figcaption>The lamp, from below.</figcaption></figure>", "lamp")]
    [InlineData("<div class=\"media\"><img src=\"/a.jpg\"><p class=\"cutline\">The lamp, by Ina Holm.</p></div>", "lamp")]
    public void A_box_that_names_itself_is_left_out_and_told(string box, string words)
    {
        var read = PageReading.Read(Site(box));

        read.Html.ShouldNotContain(words);
        read.Html.ShouldContain("forty ships");
        read.LeftOut.ShouldContain(left => left.Item2.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("shared-history")]
    [InlineData("adventure")]
    [InlineData("commentary")]
    public void A_name_that_only_holds_such_a_word_takes_nothing(string name) =>
        PageReading.Read(Site($"<div class=\"{name}\">{Of("fifty")}</div>")).Html
            .ShouldContain("fifty ships");

    [Fact]
    public void What_holds_a_good_part_of_the_prose_is_no_furniture() =>
        PageReading.Read(Site($"<div class=\"teaser\">{string.Concat(Enumerable.Repeat(Of("fifty"), 4))}</div>"))
            .Html.ShouldContain("fifty ships");

    [Fact]
    public void Comments_longer_than_the_piece_are_left_out()
    {
        var thread = string.Concat(Enumerable.Repeat(Of("sixty"), 40));

        var html = PageReading.Read(Site("", $"<div id=\"comments\"><h2>Readers</h2>{thread}</div>")).Html;

        html.ShouldContain("forty ships");
        html.ShouldNotContain("sixty ships");
    }

    private static string Of(string number) => Prose.Replace("forty", number, StringComparison.Ordinal);

    [Fact]
    public void The_second_half_of_a_piece_behind_a_fold_stays()
    {
        static string Half(string number) => string.Concat(Enumerable.Range(0, 6).Select(n =>
            Of(number).Replace("flag", $"flag of port {n}", StringComparison.Ordinal)));
        var page =
            "<!doctype html><html><head><link rel=\"stylesheet\" href=\"/s.css\"></head><body><nav><a href=\"/\">Home</a></nav>"
            + $"<div class=\"articleContent\">{Half("forty")}<hr><div class=\"toggle-group\">{Half("fifty")}{Half("sixty")}</div></div>"
            + "</body></html>";

        var html = PageReading.Read(page).Html;

        html.ShouldContain("forty ships");
        html.ShouldContain("sixty ships");
    }
}
