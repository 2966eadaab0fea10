using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Manuscripts;
using Manuscripts.Cleaning;

namespace Tests.Stress;

/// <summary>HTML that is long, deep or random: the cleaner ends, says what is too much, and is done after one time.</summary>
public sealed class HostileHtmlTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<em>", "</em>", "<a href='https://x.example/a b'>",
        "<a href=\"#n1\">", "</a>", "<h1>", "</h1>", "<h3 id='n1'>", "</h3>", "<h6>", "</h6>", "<ul>", "</ul>", "<ol start=3>", "</ol>",
        "<li>", "</li>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "<th>", "</th>", "</td>", "<blockquote>", "</blockquote>", "<pre>",
        "</pre>", "<br>", "<hr>", "<img src='/media/ab12.png'>", "<img src=x>", "<figure>", "</figure>", "<figcaption>", "</figcaption>",
        "<sup id='n1'>", "</sup>", "<a id='n1'></a>", "<code>", "</code>", "<script>alert(1)</script>", "<svg><p>", "<style>", "</style>",
        "<!--", "-->", "<dl>", "<dt>", "<dd>", "</dl>", "<section class='footnotes'>", "</section>", "<input type=checkbox checked>",
        "<span style='x'>", "</span>", "<q>", "</q>", "text", " ", "  \n ", "&nbsp;", "&amp;", "&lt;b&gt;", "a < b", "&#0;", "&#1;", "é",
        "e\u0301", "\uFEFF", "\u0007", "\uD800", "words of a line.", "<sub>", "</sub>", "<a name=n1>x</a>", "<caption>", "<thead>",
        "<template>", "</template>", "<math><mi>", "<form><button>", "<o:p>", "</o:p>", "<textarea>", "<title>",
    ];

    [Theory]
    [InlineData("<div>", 60_000, "nesting-too-deep")]
    [InlineData("<b><i>", 23_500, "nesting-too-deep")]
    [InlineData("<blockquote>", 1_000, "nesting-too-deep")]
    [InlineData("<p>x", 70_000, "too-many-elements")]
    [InlineData("<ul><li>", 500, "nesting-too-deep")]
    public void Bombs_are_refused(string piece, int times, string code)
    {
        IntakeFixture.Get<HtmlCleaner>().Open(Repeated(piece, times), Context(), out var problem).ShouldBeNull();
        problem.ShouldNotBeNull().Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("<li>x", 10_000)]
    [InlineData("<p><b id=z", 1)]
    [InlineData("<a ", 20_000)]
    [InlineData("</p>", 20_000)]
    [InlineData("<!--", 50_000)]
    [InlineData("<", 300_000)]
    public void Clutter_is_cleaned_in_time(string piece, int times) =>
        Clean(Repeated(piece, times)).ShouldNotBeNull();

    [Fact]
    public void Unclosed_formatting_does_not_grow_with_the_square() =>
        Clean(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<p><b id={i}>x</p>"))).Length.ShouldBeLessThan(1_000_000);

    // Many short texts find more than few long ones: what goes wrong between pieces goes wrong between a few of them.
    [Property(MaxTest = 3000, EndSize = 40)]
    public Property Cleaning_clean_HTML_changes_nothing() => Prop.ForAll(
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(),
        html =>
        {
            var once = Clean(html);
            var twice = Clean(once);
            return (twice == once).Label($"{html}\n→ {once}\n→ {twice}");
        });

    private static string Repeated(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static string Clean(string html)
    {
        var (clean, problem) = IntakeFixture.Get<HtmlCleaner>().Clean(html, Context());
        problem.ShouldBeNull();
        return clean;
    }

    private static CleaningContext Context() => new(new IntakeOptions(), null, TestContext.Current.CancellationToken);
}
