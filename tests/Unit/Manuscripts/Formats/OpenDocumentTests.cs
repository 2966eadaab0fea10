using Model;
using Tests.Unit.Manuscripts.Media;

namespace Tests.Unit.Manuscripts.Formats;

/// <summary>What OpenDocument can say, one thing a line.</summary>
public sealed class OpenDocumentTests
{
    private const string Styles =
        "<style:style style:name='B' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>"
        + "<style:style style:name='H' style:family='text'><style:text-properties text:display='none'/></style:style>"
        + "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='a'/></text:list-style>";

    [Theory]
    [InlineData("<text:p>A <text:span text:style-name='B'>bold</text:span> word</text:p>", "<p>A <strong>bold</strong> word</p>")]
    [InlineData("<text:p>a<text:s text:c='2'/>b<text:line-break/>c</text:p>", "<p>a b<br>c</p>")]
    [InlineData("<text:h text:outline-level='2'>Part</text:h><text:p>Text.</text:p>", "<h2 id=\"h-part\">Part</h2><p>Text.</p>")]
    [InlineData("<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>here</text:p>", "<p>here</p>")]
    [InlineData("<text:p>a<text:span text:style-name='H'>hidden</text:span>b</text:p>", "<p>ab</p>")]
    [InlineData(
        "<text:list text:style-name='L'><text:list-item><text:p>one</text:p><text:p>more</text:p></text:list-item></text:list>",
        "<ol type=\"a\"><li><p>one</p><p>more</p></li></ol>")]
    [InlineData(
        "<table:table><table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>a</text:p></table:table-cell>"
            + "<table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>b</text:p></table:table-cell>"
            + "<table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>",
        "<table><tbody><tr><td colspan=\"2\">a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>")]
    [InlineData(
        "<text:p>See <text:a xlink:href='#m'>there</text:a>.</text:p><text:p><text:bookmark text:name='m'/>There.</text:p>",
        "<p>See <a href=\"#p-ref-m-1\">there</a>.</p><p id=\"p-ref-m-1\">There.</p>")]
    public async Task Becomes(string body, string html) => (await ReadAsync(body)).BodyHtml.ShouldBe("<p>Some words first.</p>" + html);

    [Fact]
    public async Task A_picture_with_its_caption_is_a_figure()
    {
        var content = await ReadAsync(
            "<text:p><draw:frame><draw:text-box><text:p text:style-name='Caption'><draw:frame><draw:image xlink:href='Pictures/a.png'/>"
            + "<svg:title>The quay</svg:title></draw:frame>Figure 1: the quay</text:p></draw:text-box></draw:frame></text:p>",
            ("Pictures/a.png", Pictures.Png(4, 3)));

        content.BodyHtml.ShouldContain("alt=\"The quay\"");
        content.BodyHtml.ShouldContain("<figcaption>Figure 1: the quay</figcaption>");
    }

    private static async Task<DraftContent> ReadAsync(string body, params (string Name, byte[] Bytes)[] parts)
    {
        var text = "<text:p text:style-name='Title'>The Canal</text:p><text:p>Some words first.</text:p>" + body;
        var result = await IntakeFixture.Normalize(IntakeFixture.Draft("a.odt", PackedFiles.Odt(text, Styles, parts)));
        return result.Content.ShouldNotBeNull(string.Join("; ", result.Problems));
    }
}
