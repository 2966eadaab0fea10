
namespace Tests.Unit.Manuscripts.Formats;

/// <summary>What Rich Text can say, one thing a line.</summary>
public sealed class RichTextTests
{
    [Theory]
    [InlineData(@"A {\b bold} word", "<p>A <strong>bold</strong> word</p>")]
    [InlineData(@"caf\'e9 \u8212? \emdash \~x", "<p>café — —&nbsp;x</p>")]
    [InlineData(@"{\uc0\u937}mega", "<p>Ωmega</p>")]
    [InlineData(@"a\line b", "<p>a<br>b</p>")]
    [InlineData(@"one\par two", "<p>one</p><p>two</p>")]
    [InlineData(@"a{\deleted gone}b", "<p>ab</p>")]
    [InlineData(@"a{\*\unknown gone}b", "<p>ab</p>")]
    [InlineData(@"\pard\outlinelevel1 Part\par\pard Text.", "<h2 id=\"h-part\">Part</h2><p>Text.</p>")]
    [InlineData(
        @"{\field{\*\fldinst HYPERLINK ""https://example.org/""}{\fldrslt here}}",
        "<p><a href=\"https://example.org/\" rel=\"noopener\">here</a></p>")]
    [InlineData(
        @"{\pntext\f1\'B7\tab}{\*\pn\pnlvlblt}one\par{\pntext\'B7\tab}two\par", "<ul><li>one</li><li>two</li></ul>")]
    [InlineData(
        @"\trowd\cellx1\cellx2\pard\intbl a\cell b\cell\row\pard After.",
        "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table><p>After.</p>")]
    [InlineData(@"{\nonshppict{\pict\pngblip 00}}text{\shprslt old}", "<p>text</p>")]
    public async Task Becomes(string rtf, string html) => (await ReadAsync(rtf)).ShouldBe(html);

    [Fact]
    public async Task Text_in_two_byte_encodings_is_read() =>
        (await ReadAsync(@"{\fonttbl{\f0\fcharset128 MS Mincho;}}\f0 \'93\'fa\'96\'7b")).ShouldBe("<p>日本</p>");

    [Fact]
    public async Task Page_headers_may_ask_to_wait() =>
        (await IntakeFixture.Normalize("a.rtf", @"{\rtf1{\header NOT FOR PUBLICATION\par}Some text.}"))
            .Problems.ShouldContain(problem => problem.Code == "waits-for-answer");

    private static async Task<string> ReadAsync(string rtf) =>
        (await IntakeFixture.Accept("a.rtf", $@"{{\rtf1\ansi{{\info{{\title The Canal}}}}Some words of a text first.\par\pard {rtf}}}"))
            .BodyHtml.Replace("<p>Some words of a text first.</p>", "", StringComparison.Ordinal);
}
