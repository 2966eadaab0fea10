using Samples.Word;
using static Samples.Word.WordDraft;

namespace Tests.Unit.Manuscripts.Word;

public sealed class ListNumberTests
{
    [Theory]
    [InlineData("decimal", "<ol>")]
    [InlineData("decimalZero", "<ol>")]
    [InlineData("lowerLetter", "<ol type=\"a\">")]
    [InlineData("upperLetter", "<ol type=\"A\">")]
    [InlineData("lowerRoman", "<ol type=\"i\">")]
    [InlineData("upperRoman", "<ol type=\"I\">")]
    [InlineData("ordinal", "<ol>")]
    [InlineData("cardinalText", "<ol>")]
    [InlineData("hindiNumbers", "<ol>")]
    [InlineData("bullet", "<ul>")]
    [InlineData("none", "<p>")]
    public void Each_number_format_has_its_list(string format, string opening) =>
        new WordDraft().Numbering(Numbers(0, format) + Num(1, 0)).Body(Item("cod")).Read().Html.TrimStart().ShouldStartWith(opening);

    [Fact]
    public void A_list_that_starts_elsewhere_says_so() =>
        new WordDraft()
            .Numbering(Numbers(0, "decimal") + Num(1, 0, "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/></w:lvlOverride>"))
            .Body(Item("cod"))
            .Read()
            .Html.ShouldContain("<ol start=\"7\">");

    [Fact]
    public void An_inner_list_counts_from_one_again_under_each_item()
    {
        var html = new WordDraft().Numbering(Numbers(0, "decimal", "decimal") + Num(1, 0))
            .Body(Item("a"), Item("a1", level: 1), Item("a2", level: 1), Item("b"), Item("b1", level: 1)).Read().Html;
        new Page(html).Count("ol ol").ShouldBe(2);
        html.ShouldNotContain("start=");
    }

    [Fact]
    public void Levels_left_out_do_not_break_the_nesting()
    {
        var page = new Page(new WordDraft().Numbering(Numbers(0, "bullet", "bullet", "bullet") + Num(1, 0))
            .Body(Item("a"), Item("deep", level: 2), Item("mid", level: 1), Item("b")).Read().Html);
        page.Count("ul > li").ShouldBe(4);
        page.Count("li li").ShouldBe(2);
    }

    [Fact]
    public void A_numbering_that_is_not_there_leaves_a_paragraph() =>
        new WordDraft().Body(Item("cod", list: 9)).Read().Html.ShouldBe("<p>cod</p>\n");

    [Fact]
    public void An_empty_paragraph_between_items_does_not_part_the_list() =>
        new Page(new WordDraft().Numbering(Numbers(0, "decimal") + Num(1, 0)).Body(Item("a"), "<w:p/>", Item("b")).Read().Html)
            .Count("ol")
            .ShouldBe(1);

    [Fact]
    public void A_level_whose_mark_is_blank_goes_on_with_the_item()
    {
        var blank =
            "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val=' '/></w:lvl></w:abstractNum>";
        var page = new Page(
            new WordDraft()
                .Numbering(Numbers(0, "decimal") + blank + Num(1, 0) + Num(2, 1))
                .Body(Item("cod"), Item("which is dear", list: 2), Item("hake"))
                .Read()
                .Html
        );
        page.Texts("ol > li").ShouldBe(["cod which is dear", "hake"]);
        page.Count("ul").ShouldBe(0);
    }
}
