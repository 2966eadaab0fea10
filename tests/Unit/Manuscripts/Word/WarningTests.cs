using Model;
using Samples.Word;
using static Samples.Word.WordDraft;

namespace Tests.Unit.Manuscripts.Word;

/// <summary>What cannot be shown is left out, said, and does not stop the rest.</summary>
public sealed class WarningTests
{
    private const string Chart =
        "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart "
        + "r:id='rC'/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

    public static TheoryData<string, WordDraft> Drafts => new()
    {
        { "image-refused", new WordDraft().Image("rI", Media.Pictures.Emf(), "image/x-emf").Body(Para(Picture("rI", "") + R("Text."))) },
        { "image-unknown", new WordDraft().Image("rI", [.. "<script>"u8]).Body(Para(Picture("rI", "") + R("Text."))) },
        { "image-missing", new WordDraft().Body(Para(Picture("rX", "") + R("Text."))) },
        { "graphic-left-out", new WordDraft().Body(Para(Chart + R("Text."))) },
        { "symbol-unknown", new WordDraft().Body(Para("<w:r><w:sym w:font='Webdings' w:char='F021'/></w:r>" + R("Text."))) },
        { "word-inserted-file", new WordDraft().Body("<w:altChunk r:id='rA'/>", P("Text.")) },
    };

    [Theory, MemberData(nameof(Drafts))]
    public void The_author_is_told_and_the_text_is_published(string code, WordDraft draft)
    {
        var read = draft.Read();
        var problem = read.Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Severity).ShouldBe((code, Severity.Warning));
        read.Html.ShouldBe("<p>Text.</p>\n");
    }

    [Fact]
    public void The_same_picture_shown_twice_is_stored_once()
    {
        var read = new WordDraft().Image("rI", LinkFeatures.Dot).Body(Para(Picture("rI", "a")), Para(Picture("rI", "b"))).Read();
        read.Media.Count.ShouldBe(1);
        new Page(read.Html).Count("img").ShouldBe(2);
    }

    [Fact]
    public void Text_is_text_whatever_it_looks_like() =>
        new WordDraft()
            .Text("<script>alert(1)</script> & <b>")
            .Read()
            .Html.ShouldBe("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;</p>\n");
}
