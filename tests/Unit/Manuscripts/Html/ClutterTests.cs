using Samples.Word;

namespace Tests.Unit.Manuscripts.Html;

/// <summary>What writing programs add to the HTML they save is undone.</summary>
public sealed class ClutterTests
{
    private const string Bullet = "<![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>";

    public static TheoryData<string, string, string> Cases =>
        new()
        {
            {
                "Word's own elements",
                PageReading.FromWord("<p class=MsoNormal>Low tide<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"),
                "<p class=\"MsoNormal\">Low tide</p><p class=\"MsoNormal\">&nbsp;</p>"
            },
            {
                "conditional comments",
                PageReading.FromWord("<p>Low<!--[if gte mso 9]><xml>x</xml><![endif]--> tide</p>"),
                "<p>Low tide</p>"
            },
            {
                "redirecting links",
                PageReading.FromDocs("<p><a href=\"https://www.google.com/url?q=https://example.org/a%3Fb%3D1&amp;sa=D\">x</a></p>"),
                "<p><a href=\"https://example.org/a?b=1\">x</a></p>"
            },
            {
                "bold and italic by class",
                PageReading.FromDocs(
                    "<p><span class=\"c3\">Low </span><span class=\"c1\">tide</span> <span class=\"c1 c2\">now</span></p>"),
                "<p>Low <strong>tide</strong> <em><strong>now</strong></em></p>"
            },
            {
                "bold and italic by style",
                PageReading.FromDocs("<p><span style=\"font-weight: bold\">Low</span> <span style=\"vertical-align:super\">2</span></p>"),
                "<p><strong>Low</strong> <sup>2</sup></p>"
            },
            {
                "a bold element that is not bold",
                "<b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p>Low tide</p></b>",
                "<p>Low tide</p>"
            },
            { "empty spans", PageReading.FromDocs("<p><span></span>Low <span class=\"c3\">tide</span></p>"), "<p>Low tide</p>" },
        };

    [Theory, MemberData(nameof(Cases))]
    public void Is_undone(string what, string html, string clean) => PageReading.Read(html).Html.ShouldBe(clean, what);

    [Fact]
    public void Word_paragraphs_that_look_like_items_become_lists()
    {
        var page = new Page(
            PageReading
                .Read(
                    PageReading.FromWord(
                        $"<p>Before</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>{Bullet}cod</p><p "
                        + $"class=MsoListParagraph style='mso-list:l0 level2 lfo1'>{Bullet}small</p>"
                            + $"<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>{Bullet}hake</p><p>After</p>"
                    )
                )
                .Html
        );
        page.Texts("ul > li").ShouldBe(["codsmall", "small", "hake"]);
        page.Count("li ul").ShouldBe(1);
        page.Texts("body > p").ShouldBe(["Before", "After"]);
    }

    [Fact]
    public void Numbered_items_become_numbered_lists() =>
        new Page(
            PageReading
                .Read(
                    PageReading.FromWord(
                        "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>cod</p><p "
                        + "style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>hake</p>"
                    )
                )
                .Html
        )
            .Texts("ol > li")
            .ShouldBe(["cod", "hake"]);

    [Fact]
    public void Docs_lists_side_by_side_are_put_into_each_other()
    {
        var page = new Page(
            PageReading
                .Read(
                    PageReading.FromDocs(
                        "<ul class=\"lst-kix_a-0 start\"><li>cod</li></ul><ul class=\"lst-kix_a-1 start\"><li>small</li></ul><ul "
                        + "class=\"lst-kix_a-0\"><li>hake</li></ul>"
                    )
                )
                .Html
        );
        page.Count("li > ul > li").ShouldBe(1);
        page.Count("ul").ShouldBe(2);
    }
}
