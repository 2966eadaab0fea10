using Pipeline.Mail;
using Pipeline.Newsletter.Letters;

namespace Tests.Unit.Newsletter;

/// <summary>Clean HTML as plain text for mail.</summary>
public sealed class MailTextTests
{
    [Theory]
    [InlineData("<p>One.</p><p>Two.</p>", "One.\n\nTwo.")]
    [InlineData("<p>One<br>two</p>", "One\ntwo")]
    [InlineData("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c")]
    [InlineData("<ol start=\"3\"><li>a</li><li>b</li></ol>", "3. a\n4. b")]
    [InlineData("<blockquote><p>Said.</p><p>And done.</p></blockquote>", "> Said.\n\n> And done.")]
    [InlineData(
        "<p>See <a href=\"/2026/11/mud/\">mud</a> and <a href=\"https://x.example/a?b=1&amp;c=2\">more</a>.</p>",
        "See mud [1] and more [2].")]
    [InlineData("<p>A <a href=\"javascript:alert(1)\">trap</a><img src=\"x\" alt=\"y\"><script>z</script></p>", "A trap")]
    [InlineData("<table><tr><th>Port</th><th>Depth</th></tr><tr><td>Old</td><td>9 m</td></tr></table>", "Port | Depth\n\nOld | 9 m")]
    [InlineData("loose <em>words</em>", "loose words")]
    [InlineData("", "")]
    public void Structure_survives(string html, string expected) => Write(html).ShouldBe(expected);

    [Fact]
    public void Links_are_absolute_and_numbered_once()
    {
        var text = new MailText(Publications.Harbour, "https://breakwater.example/2026/11/mud/", MailNotes.None);
        text.Write("<p><a href=\"/a/\">a</a> <a href=\"#note\">n</a> <a href=\"/a/\">again</a></p>").ShouldBe("a [1] n [2] again [1]");
        text.Links.ShouldBe(["https://breakwater.example/a/", "https://breakwater.example/2026/11/mud/#note"]);
    }

    [Fact]
    public void No_line_is_longer_than_it_should_be()
    {
        var words = string.Join(' ', Enumerable.Range(0, 300).Select(n => new string('w', n % 11 + 1)));
        foreach (var line in Write($"<p>{words}</p><ul><li>{words}</li></ul><blockquote><p>{words}</p></blockquote>").Split('\n'))
            line.Length.ShouldBeLessThanOrEqualTo(TextWrap.Width);
    }

    [Fact]
    public void A_note_is_called_by_its_number_in_round_brackets()
    {
        const string html = "<p>Silt<a href=\"#fn:1\" class=\"footnote-ref\"><sup>1</sup></a>.</p>"
            + "<section class=\"footnotes\"><ol><li id=\"fn:1\"><p>Or mud. <a href=\"#fnref:1\" class=\"footnote-back\">↩</a></p></li>"
            + "</ol></section>";
        var notes = new MailNotes(html);
        var text = new MailText(Publications.Harbour, "https://breakwater.example/2026/11/mud/", notes);
        text.Write(html).ShouldBe("Silt (1).");
        var (number, note) = notes.CalledBy([html]).ShouldHaveSingleItem();
        text.Write(note, $"({number}) ", "    ").ShouldBe("(1) Or mud.");
        text.Links.ShouldBeEmpty();
    }

    private static string Write(string html) =>
        new MailText(Publications.Harbour, "https://breakwater.example/2026/11/mud/", MailNotes.None).Write(html);
}
