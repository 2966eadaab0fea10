using Model;
using Samples.Word;
using Tests.Unit.Manuscripts.Media;

namespace Tests.Unit.Manuscripts.Formats;

/// <summary>Drafts that come in other files: letters, saved pages, books, archives.</summary>
public sealed class PackedDraftTests
{
    private static readonly byte[] Piece = "# The Slow Canal\n\nThe barges waited.\n\n![The quay](quay.png)\n"u8.ToArray();

    [Fact]
    public async Task The_draft_that_a_letter_brings_is_the_piece_with_its_pictures()
    {
        var result = await ReadAsync("letter.eml", PackedFiles.Letter(
            "Fwd: my piece", "Dear editors,\r\n\r\nhere it is.", ("piece.md", Piece), ("quay.png", Pictures.Png(4, 3)), ("cv.pdf", [1])));

        result.Content!.Title.ShouldBe("The Slow Canal");
        result.Content.BodyHtml.ShouldContain("alt=\"The quay\"");
        result.Content.BodyText.ShouldNotContain("Dear");
        result.LeftOut.ShouldContain(text => text.StartsWith("Dear editors"));
        result.Problems.Single(problem => problem.Code == "part-left-out").Message.ShouldContain("“cv.pdf”");
    }

    [Fact]
    public async Task A_Word_file_in_a_letter_is_read_as_one()
    {
        var result = await ReadAsync("letter.eml", PackedFiles.Letter(
            "A piece", "Here.", ("piece.docx", new WordDraft().Text("The Slow Canal", "Title").Text("The barges waited.").Build())));

        result.Content!.BodyText.ShouldBe("The barges waited.");
    }

    [Fact]
    public async Task A_Word_template_is_read_as_a_document() =>
        (await ReadAsync("piece.dotx", new WordDraft().Text("The Slow Canal", "Title").Text("The barges waited.").Build()))
            .Content!.BodyText.ShouldBe("The barges waited.");

    [Fact]
    public async Task A_letter_without_a_draft_is_the_piece_itself()
    {
        var result = await ReadAsync("letter.eml", PackedFiles.Letter("Re: The Slow Canal", "The barges waited until noon."));

        result.Content!.Title.ShouldBe("The Slow Canal");
        result.Content.BodyText.ShouldBe("The barges waited until noon.");
    }

    [Theory]
    [InlineData("Embargoed until 1 May 2027 06:00 EST", "Here is the piece.")]
    [InlineData("My piece", "NOT FOR PUBLICATION")]
    public async Task Whoever_asks_to_wait_in_the_letter_waits(string subject, string text)
    {
        var result = await ReadAsync("letter.eml", PackedFiles.Letter(subject, text, ("piece.md", Piece)));

        result.Problems.ShouldContain(problem => problem.Code == "waits-until" || problem.Code == "waits-for-answer");
    }

    [Fact]
    public async Task Of_several_drafts_none_is_guessed()
    {
        (await ReadAsync("a.eml", PackedFiles.Letter("Two", "Both.", ("a.md", Piece), ("b.txt", Piece))))
            .Error().ShouldBe("file-several-drafts");
        (await ReadAsync("a.zip", PackedFiles.Zip(("a.md", Piece), ("b.txt", Piece)))).Error().ShouldBe("file-several-drafts");
        (await ReadAsync("a.zip", PackedFiles.Zip(("a.pdf", Piece)))).Error().ShouldBe("file-without-draft");
    }

    [Fact]
    public async Task A_zipped_page_is_read_with_its_pictures()
    {
        var result = await ReadAsync("piece.zip", PackedFiles.Zip(
            ("Piece/Piece.html", PackedFiles.Utf8("<h1>The Slow Canal</h1><p>The barges waited.</p><p><img src='images/image1.png'></p>")),
            ("Piece/images/image1.png", Pictures.Png(4, 3)),
            ("__MACOSX/Piece/._Piece.html", [0, 5])));

        result.Content!.Title.ShouldBe("The Slow Canal");
        result.Content.Media.ShouldHaveSingleItem();
        result.Content.BodyHtml.ShouldContain("width=\"4\"");
    }

    [Fact]
    public async Task A_field_may_name_a_picture_in_the_same_file()
    {
        var piece = "---\nimage: quay.png\n---\n# The Slow Canal\n\nThe barges waited.\n"u8.ToArray();

        (await ReadAsync("a.zip", PackedFiles.Zip(("a.md", piece), ("quay.png", Pictures.Png(4, 3))))).Content!.Image.ShouldNotBeNull();
        (await ReadAsync("a.eml", PackedFiles.Letter("A", "B", ("a.md", piece), ("quay.png", Pictures.Png(4, 3)))))
            .Content!.Image.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_page_saved_as_one_file_keeps_its_pictures()
    {
        var result = await ReadAsync("piece.mhtml", PackedFiles.Mhtml(
            "<h1>The Slow Canal</h1><p>The barges waited.</p><p><img src=\"https://site.example/a/quay.png\" alt=\"The quay\">"
            + "<img src=\"tug.png\" alt=\"A tug\"></p>",
            ("https://site.example/a/quay.png", Pictures.Png(4, 3)), ("https://site.example/a/tug.png", Pictures.Png(5, 3))));

        result.Content!.Media.Count.ShouldBe(2);
        result.Content.BodyHtml.ShouldContain("alt=\"A tug\"");
    }

    [Fact]
    public async Task The_chapters_of_a_book_are_one_piece_with_its_notes_and_pictures()
    {
        var result = await ReadAsync("piece.epub", PackedFiles.Epub(
            [
                "<h1>The Slow Canal</h1><p>The barges<a epub:type='noteref' href='c1.xhtml#n'>1</a> waited.</p><p id='n'>One.</p>",
                "<h2>After</h2><p><b/>Then <a href='c0.xhtml#n'>they</a> moved.<img src='../img/q.png' alt='The quay'/></p>"
                    + "<aside epub:type='footnote' id='n'><p>Coal barges.</p></aside>",
            ],
            ("img/q.png", Pictures.Png(4, 3))));

        result.Content!.Title.ShouldBe("The Slow Canal");
        result.Content.BodyHtml.ShouldContain("class=\"footnotes\"");
        result.Content.BodyHtml.ShouldContain("alt=\"The quay\"");
        result.Content.BodyText.ShouldContain("Coal barges.");
        result.Content.BodyHtml.ShouldMatch("href=\"#(p-[^\"]*c0[^\"]*)\"[^>]*>they</a>");
    }

    private static Task<NormalizedDraft> ReadAsync(string name, byte[] bytes) => IntakeFixture.Normalize(IntakeFixture.Draft(name, bytes));
}

internal static class ErrorOf
{
    /// <summary>The code that rejects a draft.</summary>
    public static string Error(this NormalizedDraft result) =>
        result.Problems.Single(problem => problem.Severity == Severity.Error).Code;
}
