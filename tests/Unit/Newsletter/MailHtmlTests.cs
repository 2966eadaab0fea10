using Model;
using Pipeline.Newsletter.Letters;

namespace Tests.Unit.Newsletter;

/// <summary>Clean HTML as mail programs show it, and nothing else.</summary>
public sealed class MailHtmlTests
{
    [Theory]
    [InlineData("<p>One &amp; two &lt;b&gt;</p>", "<p style=\"margin:0 0 16px;\">One &amp; two &lt;b&gt;</p>")]
    [InlineData("<p onclick=\"x()\" style=\"color:red\">One</p>", "<p style=\"margin:0 0 16px;\">One</p>")]
    [InlineData("<script>x()</script><style>p{}</style><svg><a href=\"x\"/></svg>", "")]
    [InlineData("<a href=\"javascript:x()\">trap</a>", "trap")]
    [InlineData("<a href=\"data:text/html,x\">trap</a>", "trap")]
    [InlineData("<img src=\"https://t.example/p.gif\" alt=\"\">after", "after")]
    [InlineData("<p><span class=\"x\" onclick=\"x()\">One</span></p>", "<p style=\"margin:0 0 16px;\">One</p>")]
    [InlineData("<form><input><button>press</button></form>", "press")]
    [InlineData("<section><em>words</em><br></section>", "<em>words</em><br>")]
    public void Only_what_is_listed_comes_through(string html, string expected) => Write(html).ShouldBe(expected);

    [Fact]
    public void Links_are_absolute_and_cannot_break_out_of_their_attribute()
    {
        Write("<a href=\"/2026/11/mud/\">mud</a>").ShouldContain("href=\"https://breakwater.example/2026/11/mud/\"");
        Write("<a href='https://x.example/\"><script>'>x</a>").ShouldNotContain("<script");
    }

    [Fact]
    public void Pictures_are_the_sites_own_no_wider_than_the_column_and_Outlook_gets_them_as_they_came()
    {
        var wide = Write("<figure><img src=\"/media/quay.jpg\" alt=\"A quay\"><figcaption>At night</figcaption></figure>");
        wide.ShouldContain("<!--[if mso]><img src=\"https://breakwater.example/media/quay.jpg\" alt=\"A quay\" width=\"552\"");
        wide.ShouldContain("<!--[if !mso]><!--><img src=\"https://breakwater.example/media/quay-768.webp\" alt=\"A quay\" width=\"552\"");
        wide.ShouldContain(">At night</div>");
        var small = Write("<img src=\"/media/boat.png\">");
        small.ShouldContain("src=\"https://breakwater.example/media/boat.png\" alt=\"\" width=\"200\"");
        small.ShouldNotContain("mso");
    }

    [Fact]
    public void Headings_are_deeper_than_the_one_they_stand_under()
    {
        Write("<h2>a</h2><h3>b</h3>").ShouldMatch("<h2 [^>]*>a</h2><h3 [^>]*>b</h3>");
        Html().Write("<h2>a</h2><h3>b</h3>", below: 3).ShouldMatch("<h4 [^>]*>a</h4><h5 [^>]*>b</h5>");
    }

    [Fact]
    public void A_table_without_heads_is_none_to_those_who_hear_it()
    {
        Write("<table><tr><td>a</td></tr></table>").ShouldMatch("<table [^>]*role=\"presentation\"");
        var data = Write("<table><tr><th>a</th><td>b</td></tr></table>");
        data.ShouldNotContain("presentation");
        data.ShouldContain("scope=\"row\"");
    }

    [Fact]
    public void A_table_that_no_phone_shows_is_told_row_by_row()
    {
        var heads = string.Concat(Enumerable.Range(1, 7).Select(n => $"<th>{n}</th>"));
        var cells = string.Concat(Enumerable.Range(2, 6).Select(n => $"<td>{n} m</td>"));
        Write($"<table><caption>Depths</caption><tr>{heads}</tr><tr><th>Old</th>{cells}</tr></table>").ShouldBe(
            "<div style=\"margin:0 0 12px;\"><strong>Depths</strong></div><div style=\"margin:0 0 12px;\"><strong>Old</strong>"
            + " · 2: 2 m · 3: 3 m · 4: 4 m · 5: 5 m · 6: 6 m · 7: 7 m</div>");
    }

    [Fact]
    public void In_a_text_from_the_right_its_indents_are_on_the_right()
    {
        var piece = Pieces.Edition with { Language = "ar" };
        Html(piece).Write("<ul><li>x</li></ul><blockquote>y</blockquote>").ShouldSatisfyAllConditions(
            html => html.ShouldContain("padding:0 24px 0 0;"), html => html.ShouldContain("border-right:3px"),
            html => html.ShouldNotContain("left"));
    }

    private static string Write(string html) => Html().Write(html);

    private static MailHtml Html(Commentary? piece = null) => new(
        Dresses.Of(Publications.Harbour), Publications.Harbour, piece ?? Pieces.Edition with
        {
            Pictures =
            [
                new Picture("/media/quay.jpg", 2400, 1600, false, [320, 768, 1440]), new Picture("/media/boat.png", 200, 90, true, []),
            ],
        }, "https://breakwater.example/2026/11/mud/", MailNotes.None);
}
