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
    [InlineData("<figure><img src=\"/media/a.png\" alt=\"\"></figure>after", "after")]
    [InlineData("<form><input><button>press</button></form>", "press")]
    [InlineData("<section><em>words</em><br></section>", "<em>words</em><br>")]
    public void Only_what_is_listed_comes_through(string html, string expected) => Write(html).ShouldBe(expected);

    [Fact]
    public void Links_are_absolute_and_cannot_break_out_of_their_attribute()
    {
        Write("<a href=\"/2026/11/mud/\">mud</a>").ShouldContain("href=\"https://breakwater.example/2026/11/mud/\"");
        Write("<a href='https://x.example/\"><script>'>x</a>").ShouldNotContain("<script");
    }

    private static string Write(string html) => new MailHtml(Publications.Harbour, "https://breakwater.example/2026/11/mud/").Write(html);
}
