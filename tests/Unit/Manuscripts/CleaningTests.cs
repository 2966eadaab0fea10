using Manuscripts;
using Manuscripts.Cleaning;

namespace Tests.Unit.Manuscripts;

public sealed class CleaningTests
{
    [Theory]
    [InlineData("<p>a<p>b", "<p>a</p><p>b</p>")]
    [InlineData("<div>a<div>b</div>c</div>", "<p>a</p><p>b</p><p>c</p>")]
    [InlineData("<b>bold</b> and <i>it</i>", "<p><strong>bold</strong> and <em>it</em></p>")]
    [InlineData("<em><p>x</p><p>y</p></em>", "<p><em>x</em></p><p><em>y</em></p>")]
    [InlineData(
        "<h1>A</h1><h4>B</h4><h4>C</h4><h2>D</h2>", "<h2 id=\"h-a\">A</h2><h3 id=\"h-b\">B</h3><h3 id=\"h-c\">C</h3><h3 id=\"h-d\">D</h3>")]
    [InlineData("<h2>Same</h2><p>x</p><h2>Same</h2><p>y</p>", "<h2 id=\"h-same\">Same</h2><p>x</p><h2 id=\"h-same-2\">Same</h2><p>y</p>")]
    [InlineData("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>")]
    [InlineData("<ul>loose<li>a</ul>", "<ul><li>loose</li><li>a</li></ul>")]
    [InlineData("<li>a<li>b", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<ol start=4 type=a><li value=7>x</ol>", "<ol start=\"4\" type=\"a\"><li value=\"7\">x</li></ol>")]
    [InlineData("<p>a \n&nbsp; b</p>", "<p>a b</p>")]
    [InlineData("<p>10&nbsp;km</p>", "<p>10&nbsp;km</p>")]
    [InlineData("<p><br>a<br>b<br></p><p> &nbsp;</p>", "<p>a<br>b</p>")]
    [InlineData("<p><strong>a</strong><strong>b</strong></p>", "<p><strong>ab</strong></p>")]
    [InlineData("<p>a<em> </em>b</p>", "<p>a b</p>")]
    [InlineData("<hr><p>a</p><hr><hr><p>b</p><hr>", "<p>a</p><hr><p>b</p>")]
    [InlineData("<pre>  a\n   b</pre>", "<pre>  a\n   b</pre>")]
    [InlineData(
        "<ul><li><input type=checkbox checked disabled> done<li><input type=checkbox> open</ul>",
        "<ul><li>☑ done</li><li>☐ open</li></ul>")]
    [InlineData(
        "<table><tr><th>a<th>b<tr><th>c<td>d</table>",
        "<table><tbody><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr><tr><th scope=\"row\">c</th><td>d</td></tr></tbody></table>"
    )]
    [InlineData("<p>e\u0301\u200B\u0007&#7;x</p>", "<p>éx</p>")]
    [InlineData("<p>x<del>old</del><ins>new</ins><sup>2</sup></p>", "<p>x<del>old</del><ins>new</ins><sup>2</sup></p>")]
    [InlineData("<blockquote>said</blockquote>", "<blockquote><p>said</p></blockquote>")]
    [InlineData("<p style='color:red' onclick='x()' class='y' data-z=1>a</p>", "<p>a</p>")]
    public void Gives_every_thing_one_form(string html, string clean) => Clean(html).ShouldBe(clean);

    [Theory]
    [InlineData("<a href='https://x.example/'>a</a>", "<p><a href=\"https://x.example/\" rel=\"noopener\">a</a></p>")]
    [InlineData("<a href='mailto:a@x.example'>a</a>", "<p><a href=\"mailto:a@x.example\">a</a></p>")]
    [InlineData("<a href='page.html'>a</a>", "<p>a</p>")]
    [InlineData("<a href='//x.example/'>a</a>", "<p>a</p>")]
    [InlineData("<a href='javascript:alert(1)'>a</a>", "<p>a</p>")]
    [InlineData("<a href='java&#x0A;script:alert(1)'>a</a>", "<p>a</p>")]
    [InlineData("<a href='&#106;&#97;vascript&colon;alert(1)'>a</a>", "<p>a</p>")]
    [InlineData("<a href='data:text/html,x'>a</a>", "<p>a</p>")]
    [InlineData("<a href='#nowhere'>a</a>", "<p>a</p>")]
    [InlineData(
        "<p>a<a id=r1 href='#n1'>1</a></p><p id=n1>note <a href='#r1'>back</a></p>",
        "<p>a<a id=\"p-r1\" href=\"#p-n1\">1</a></p><p id=\"p-n1\">note <a href=\"#p-r1\">back</a></p>")]
    [InlineData(
        "<p>a<a href='#n' name='r'>[1]</a></p><p><a href='#r' name='n'>[1]</a> note</p>",
        "<p>a<a href=\"#p-n\" id=\"p-r\">[1]</a></p><p><a href=\"#p-r\" id=\"p-n\">[1]</a> note</p>")]
    [InlineData("<p>note <a href='#gone' class='footnote-back'>↩</a></p>", "<p>note</p>")]
    [InlineData("<h2 id=one>One</h2><p><a href='#one'>up</a></p>", "<h2 id=\"h-one\">One</h2><p><a href=\"#h-one\">up</a></p>")]
    public void Links_lead_only_where_they_may(string html, string clean) => Clean(html).ShouldBe(clean);

    [Fact]
    public void Relative_links_follow_the_pieces_own_address() =>
        Clean("<a href='../b'>a</a>", new Uri("https://x.example/p/a/"))
            .ShouldBe("<p><a href=\"https://x.example/p/b\" rel=\"noopener\">a</a></p>");

    [Theory]
    [InlineData("<img src='/media/ab12.png' width=10 height=x>", "<p><img src=\"/media/ab12.png\" width=\"10\" alt=\"\"></p>")]
    [InlineData("<p>a<img src='https://x.example/track.gif'></p>", "<p>a</p>")]
    [InlineData("<p>a<img src='data:image/png;base64,AA'></p>", "<p>a</p>")]
    [InlineData("<p>a<img src='/media/../x.png'></p>", "<p>a</p>")]
    [InlineData("<p>a<img src='/media/x.svg'></p>", "<p>a</p>")]
    public void Pictures_come_only_from_our_own_store(string html, string clean) => Clean(html).ShouldBe(clean);

    [Theory]
    [InlineData("<script>alert(1)</script>a")]
    [InlineData("a<svg><p><style><a id=\"</style><img src=1 onerror=alert(1)>\">")]
    [InlineData("a<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("a<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("a<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>")]
    [InlineData("a<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("a<template><img src=x onerror=alert(1)></template>")]
    [InlineData("a<img src=`x` onerror=alert(1)>")]
    [InlineData("a<b onmouseover=alert(1)></b><p/onclick=alert(1)>")]
    [InlineData("a<base href='https://evil.example/'><meta http-equiv=refresh content='0;url=x'>")]
    public void Nothing_that_acts_survives(string html)
    {
        var clean = Clean(html);

        clean.ShouldStartWith("<p>a");
        foreach (
            var word in (string[])
                ["<script", "onerror", "onclick", "onmouseover", "<svg", "<style", "<iframe", "<base", "<meta", "<form", "<img"]
        )
            clean.ShouldNotContain(word);
    }

    private static string Clean(string html, Uri? address = null)
    {
        var context = Context(address);
        var (clean, problem) = IntakeFixture.Get<HtmlCleaner>().Clean(html, context);
        problem.ShouldBeNull();
        return clean;
    }

    private static CleaningContext Context(Uri? address) => new(new IntakeOptions(), address, TestContext.Current.CancellationToken);
}
