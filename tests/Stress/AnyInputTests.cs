using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Tests.Stress;

/// <summary>Whatever is uploaded: no crash, no hang, and nothing that the last gate would still change.</summary>
public sealed class AnyInputTests
{
    private static readonly string[] Lines =
    [
        "# Title", "Title of a Thing", "By Ada Quist & Omar Celik", "By", "March 3, 2024", "03/04/2024", "Features", "Commentaries",
        "In the News", "More from Us", "-", "---", "----", "====", "- bullet", "• Report | Title", "    indented", "> quoted", "1. one",
        "10) ten", "| a | b |", "|---|---|", "[^1]: note", "text[^1] with a note", "- [x] done", "```", "<div>", "</div>",
        "<script>alert(1)</script>", "[link](javascript:alert(1))", "![pic](pic.png)", "[a]: https://x.example/",
        "\"Quoted,\" argue Ada Quist and Omar Celik in The Pier Review.", "On an episode of Current Talk, Ada Quist spoke with Leo Abara.",
        "Subscribe", "Sign up to receive the latest.", "", "", "\t", "\0", "\uFEFF", "a\u0007b", "&#x6A;avascript:", "title: x",
        "date: soon", "A long line of words that goes on and on until it is long enough to count as a paragraph of its own in any text.",
        "**Bold Title**", "## [Linked](https://x.example/)", "***", "&lt;img src=x onerror=y&gt;",
    ];

    [Property(MaxTest = 300)]
    public Property Lines_in_any_order_pass_the_gate() => Prop.ForAll(
        Gen.Elements(Lines).ListOf().Select(lines => string.Join('\n', lines)).ToArbitrary(),
        Gen.Elements("a.md", "a.txt", "a.html").ToArbitrary(),
        (text, name) => AnyResult.IsSound(name, Encoding.UTF8.GetBytes(text)));

    [Property(MaxTest = 200)]
    public Property Any_bytes_pass_the_gate() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        Gen.Elements("a.md", "a.txt", "a.html", "a.docx", "a.odt", "a.rtf", "a.epub", "a.zip", "a.mhtml", "a.eml").ToArbitrary(),
        (bytes, name) => AnyResult.IsSound(name, bytes ?? []));

    [Theory]
    [InlineData("a.md", "> ", 50_000)]
    [InlineData("a.md", "*a **b ", 20_000)]
    [InlineData("a.md", "[", 50_000)]
    [InlineData("a.md", "![[](", 20_000)]
    [InlineData("a.md", "`a``b", 20_000)]
    [InlineData("a.md", "<b>", 40_000)]
    [InlineData("a.md", "- ", 20_000)]
    [InlineData("a.md", "|a", 50_000)]
    [InlineData("a.md", "[^1]", 20_000)]
    [InlineData("a.txt", "x", 4_000_000)]
    [InlineData("a.txt", "Aa Bb, ", 300_000)]
    [InlineData("a.txt", "Title\n\n", 100_000)]
    [InlineData("a.txt", " - a\n  ", 50_000)]
    [InlineData("a.md", "{{< ", 50_000)]
    [InlineData("a.md", "{% highlight x %}", 20_000)]
    [InlineData("a.md", "{% comment %}{", 20_000)]
    [InlineData("a.md", "``{%a%}`", 20_000)]
    [InlineData("a.md", "http://", 40_000)]
    [InlineData("a.md", "www.", 50_000)]
    [InlineData("a.md", "mailto:a@", 20_000)]
    [InlineData("a.md", "~~~\n{%", 20_000)]
    public async Task Repetition_ends_in_time(string name, string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));

        var result = await IntakeFixture.Normalize(name, text);

        result.Problems.ShouldNotContain(problem => problem.Code == "draft-unreadable" || problem.Code == "time-exceeded");
    }
}
