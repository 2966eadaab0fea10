using DocumentFormat.OpenXml.Packaging;
using Samples.Word;

namespace Tests.Unit.Manuscripts.Word;

public sealed class MetadataTests
{
    [Theory]
    [InlineData("<w:p><w:r><w:t>NOT FOR </w:t></w:r><w:r><w:t>PUBLICATION</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:pict><v:shape><v:textpath string='NOT FOR PUBLICATION'/></v:shape></w:pict></w:r></w:p>")]
    public void What_page_headers_and_watermarks_say_is_heard(string header) =>
        new WordDraft().Text("A plain line.").File(file =>
        {
            using var writer = new StreamWriter(file.MainDocumentPart!.AddNewPart<HeaderPart>().GetStream(FileMode.Create));
            writer.Write(
                "<w:hdr xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:v='urn:schemas-microsoft-com:vml'>"
                + header + "</w:hdr>");
        }).Read().Hints.Margins.ShouldBe(["NOT FOR PUBLICATION"]);

    [Fact]
    public void What_is_raised_in_code_stays_raised() =>
        new WordDraft().Style("paragraph", "Code", "Code")
            .Body(WordDraft.Para(
                WordDraft.R("x") + WordDraft.R("2", "<w:vertAlign w:val='superscript'/>") + WordDraft.R(" < y"),
                "<w:pStyle w:val='Code'/>"))
            .Read().Html.ShouldContain("<pre><code>x<sup>2</sup> &lt; y</code></pre>");

    private static WordDraft Styled() =>
        new WordDraft()
            .Style("paragraph", "Title", "Title")
            .Style("paragraph", "Subtitle", "Subtitle")
            .Style("paragraph", "Byline", "Byline")
            .Style("paragraph", "Date", "Date")
            .Text("The Drowned Pier", "Title")
            .Text("What the fog hid.", "Subtitle")
            .Text("By Ada Quill and Bo Marsh", "Byline")
            .Text("3 May 2024", "Date")
            .Text("It began on the quay.");

    [Fact]
    public void Styles_named_for_it_give_title_dek_byline_and_date()
    {
        var hints = Styled().Read().Hints;
        (hints.Title, hints.Dek, hints.Byline, hints.Date).ShouldBe(
            ("The Drowned Pier", "What the fog hid.", "By Ada Quill and Bo Marsh", "3 May 2024"));
    }

    [Fact]
    public void What_became_metadata_does_not_stand_in_the_text_again()
    {
        var html = Styled().Read().Html;
        html.ShouldContain("<h1>The Drowned Pier</h1>");
        html.ShouldContain("It began");
        html.ShouldNotContain("What the fog hid");
        html.ShouldNotContain("Ada Quill");
    }

    [Fact]
    public void Authors_may_stand_in_a_paragraph_each()
    {
        var read = new WordDraft()
            .Style("paragraph", "Author", "Author")
            .Text("By Ada Quill", "Author")
            .Text("Bo Marsh", "Author")
            .Text("It began on the quay.")
            .Read();
        read.Hints.Byline.ShouldBe("By Ada Quill and Bo Marsh");
        read.Html.ShouldNotContain("Marsh");
    }

    [Fact]
    public void A_dek_with_a_note_stays_in_the_text_for_its_note() =>
        new WordDraft().Style("paragraph", "Subtitle", "Subtitle")
            .Footnotes("<w:footnote w:id='2'>" + WordDraft.P("Seen twice.") + "</w:footnote>")
            .Body(WordDraft.Para(WordDraft.R("A dek") + "<w:r><w:footnoteReference w:id='2'/></w:r>", "<w:pStyle w:val='Subtitle'/>"))
            .Read().Html.ShouldContain("A dek");

    public static TheoryData<string?, string?, string?> Creators => new()
    {
        { "A. Quill; B. Marsh", "By A. Quill and B. Marsh", "several names were written by hand" },
        { "Ada Quill", null, "one name may be that of whoever owns the computer" },
        { "user", null, "no name" },
    };

    [Theory, MemberData(nameof(Creators))]
    public void The_creator_is_believed_only_where_nobody_but_an_author_can_have_set_it(string? creator, string? byline, string? because) =>
        new WordDraft().Text("Text.").File(file => file.PackageProperties.Creator = creator).Read().Hints.Byline.ShouldBe(byline, because);

    [Theory]
    [InlineData("The Drowned Pier", "The Drowned Pier")]
    [InlineData("Microsoft Word - draft3.docx", null)]
    [InlineData("Untitled", null)]
    [InlineData("  ", null)]
    public void The_title_property_is_a_loose_title_unless_a_program_made_it_up(string property, string? title) =>
        new WordDraft().Text("Text.").File(file => file.PackageProperties.Title = property).Read().Hints.LooseTitle.ShouldBe(title);

    [Fact]
    public void Keywords_are_topics_and_the_text_tells_the_language()
    {
        var hints = new WordDraft().Body(WordDraft.Para(WordDraft.R("Le port dort.", "<w:lang w:val='fr-FR'/>")))
            .File(file => file.PackageProperties.Keywords = "Ports; Fog").Read().Hints;
        hints.Topics.ShouldBe(["Ports", "Fog"]);
        hints.Language.ShouldBe("fr-FR");
    }

    [Fact]
    public void Custom_properties_named_like_a_drafts_fields_are_fields()
    {
        var fields = new WordDraft()
            .Text("Text.")
            .Custom("Series", "Tides")
            .Custom("publish-at", "2030-01-01")
            .Custom("Authors", "Ada Quill; Bo Marsh")
            .Custom("Client", "x")
            .Read()
            .Fields;
        fields
            .Select(field => (field.Name, string.Join('|', field.Values)))
            .ShouldBe([("series", "Tides"), ("publish_at", "2030-01-01"), ("authors", "Ada Quill|Bo Marsh")]);
    }
}
