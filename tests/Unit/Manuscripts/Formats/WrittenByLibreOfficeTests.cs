using Model;

namespace Tests.Unit.Manuscripts.Formats;

/// <summary>One text with everything in it, as LibreOffice 7.4 saves it in several formats.</summary>
public sealed class WrittenByLibreOfficeTests
{
    private static readonly string[] Common =
    [
        "<p>The barges waited until noon, and <strong>nobody</strong> on the <em>quay</em> asked why;",
        "He saw <a href=\"https://example.org/lock\" rel=\"noopener\">the gate</a> open twice. “Never again,” he said — and meant it, "
            + "naïvely. Ελληνικά signs stayed.",
        "width=\"40\" height=\"20\"",
        "A note about barges.",
    ];

    private static readonly string[] Structure =
    [
        "H<sub>2</sub>O rose by 5 m<sup>2</sup>.</p>", "<h2 id=\"h-what-the-keeper-saw\">What the keeper saw</h2>",
        "<ul><li>one barge<ul><li>with coal</li></ul></li><li>two tugs</li></ul>",
        "<ol start=\"3\"><li>third gate</li><li>fourth gate</li></ol>",
        "<blockquote><p>A quotation that stands apart from the text around it.</p></blockquote>", "<h3 id=\"h-afterwards\">Afterwards</h3>",
        "<sup>1</sup></a> H", "<tr><td>North</td><td>four metres</td></tr>",
    ];

    [Theory]
    [InlineData("slow-canal.odt")]
    [InlineData("slow-canal.rtf")]
    [InlineData("slow-canal.epub")]
    public async Task Title_authors_text_links_notes_and_picture_come_through(string name)
    {
        var content = await ReadAsync(name);

        content.Title.ShouldBe("The Slow Canal");
        content.Dek.ShouldBe("A line under the title about water");
        content.Authors.Select(author => author.Name).ShouldBe(["Ada Quist", "Omar Celik"]);
        content.Media.ShouldHaveSingleItem();
        foreach (var part in Common)
            content.BodyHtml.ShouldContain(part);
    }

    [Theory]
    [InlineData("slow-canal.odt")]
    [InlineData("slow-canal.rtf")]
    public async Task Headings_lists_tables_and_quotations_come_through(string name)
    {
        var content = await ReadAsync(name);

        foreach (var part in Structure)
            content.BodyHtml.ShouldContain(part);
        content.Topics.ShouldBe(["canals", "water"]);
        content.Language.ShouldBe("en-US");
    }

    [Theory]
    [InlineData("slow-canal.odt")]
    [InlineData("slow-canal.rtf")]
    public async Task A_comment_is_left_out_and_named(string name)
    {
        var result = await IntakeFixture.Normalize(IntakeFixture.Draft(name, Bytes(name)));

        result.Problems.ShouldHaveSingleItem().Code.ShouldBe("comments-left-out");
        result.LeftOut.ShouldContain("Check this claim.");
    }

    private static async Task<DraftContent> ReadAsync(string name)
    {
        var result = await IntakeFixture.Normalize(IntakeFixture.Draft(name, Bytes(name)));
        return result.Content.ShouldNotBeNull(string.Join("; ", result.Problems));
    }

    private static byte[] Bytes(string name) =>
        File.ReadAllBytes(IntakeFixture.Source("tests", "Unit", "Manuscripts", "Formats", name));
}
