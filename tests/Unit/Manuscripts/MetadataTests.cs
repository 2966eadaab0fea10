using Manuscripts.Metadata;
using Model;

namespace Tests.Unit.Manuscripts;

public sealed class MetadataTests
{
    [Theory]
    [InlineData("By Ada Quist", "Ada Quist")]
    [InlineData("By Ada Quist and Omar Celik", "Ada Quist|Omar Celik")]
    [InlineData("by Ada Quist, Omar Celik & Freya Lund", "Ada Quist|Omar Celik|Freya Lund")]
    [InlineData("By Ada Quist, Omar Celik, and Freya Lund", "Ada Quist|Omar Celik|Freya Lund")]
    [InlineData("By O. P. Rao, Jr. and Elsa B. Kvam", "O. P. Rao Jr.|Elsa B. Kvam")]
    [InlineData("By Ludwig van der Berg & Inés de la Cruz", "Ludwig van der Berg|Inés de la Cruz")]
    [InlineData("By Dr. Ada Quist, Senior Fellow", "Ada Quist")]
    [InlineData("By Jean-Luc O’Brien | March 3, 2024", "Jean-Luc O’Brien")]
    [InlineData("By the river we sat and waited", "")]
    [InlineData("By 2030 the plan is done", "")]
    [InlineData("By Ada Quist in The Pier Review", "Ada Quist")]
    public void Names_in_bylines(string line, string names) => string.Join('|', Byline.Names(line)).ShouldBe(names);

    [Theory]
    [InlineData("March 31, 2021", "2021-03-31")]
    [InlineData("31 March 2021", "2021-03-31")]
    [InlineData("Wednesday, March 31, 2021", "2021-03-31")]
    [InlineData("31st March, 2021", "2021-03-31")]
    [InlineData("Mar. 31, 2021", "2021-03-31")]
    [InlineData("Sept. 3, 2021", "2021-09-03")]
    [InlineData("2021-03-31", "2021-03-31")]
    [InlineData("Published on March 31, 2021", "2021-03-31")]
    [InlineData("Updated: 31 Mar 2021", "2021-03-31")]
    [InlineData("31.3.2021", "2021-03-31")]
    [InlineData("31/03/2021", "2021-03-31")]
    [InlineData("03/04/2021", null)]
    [InlineData("March 2021", null)]
    [InlineData("On March 31, 2021, it rained", null)]
    public void Dates_as_people_write_them(string line, string? date) =>
        WrittenDate.Find(line)?.ToString("yyyy-MM-dd").ShouldBe(date);

    [Fact]
    public async Task A_header_is_taken_off_the_text()
    {
        var content = await IntakeFixture.Accept(
            "a.txt",
            "The Long Way Round\n\nWhy detours teach more than maps\n\nBy Ada Quist\n\n3 May 2024\n\nThe road was closed on Monday. It "
            + "was never opened again.\n"
        );

        content.Title.ShouldBe("The Long Way Round");
        content.Dek.ShouldBe("Why detours teach more than maps");
        content.Authors.ShouldHaveSingleItem().Name.ShouldBe("Ada Quist");
        content.Published?.Date.ShouldBe(new DateTime(2024, 5, 3));
        content.BodyText.ShouldBe("The road was closed on Monday. It was never opened again.");
    }

    [Fact]
    public async Task An_uncertain_byline_is_no_dek_and_does_not_hide_the_date_under_it()
    {
        var content = await IntakeFixture.Accept(
            "a.md", "# The Long Way Round\n\nBy the Editors\n\n3 May 2024\n\nThe road was closed on Monday.\n");

        content.Dek.ShouldBeNull();
        content.Published?.Date.ShouldBe(new DateTime(2024, 5, 3));
        content.BodyText.ShouldBe("By the Editors\n\nThe road was closed on Monday.");
    }

    [Fact]
    public async Task A_footnote_on_title_or_byline_is_no_part_of_them()
    {
        var content = await IntakeFixture.Accept(
            "a.md",
            "# The Long Way Round[^1]\n\nBy Ada Quist[^2]\n\nThe road was closed.\n\n[^1]: Written in May.\n[^2]: Of the Pier School.\n");

        content.Title.ShouldBe("The Long Way Round");
        content.Authors.ShouldHaveSingleItem().Name.ShouldBe("Ada Quist");
        content.BodyText.ShouldContain("Of the Pier School.");
        content.BodyText.ShouldNotContain("↩");
    }

    [Fact]
    public async Task A_series_counts_only_if_it_is_known()
    {
        (await IntakeFixture.Accept("a.md", "# Field Notes: Moss\n\nText.\n")).Series.ShouldBe("Field Notes");
        (await IntakeFixture.Accept("a.md", "# Ferries: A Love Story\n\nText.\n")).Series.ShouldBeNull();
    }

    [Theory]
    [InlineData("*This piece first appeared in [Harbour Quarterly](https://hq.example/1).*", "Harbour Quarterly", "https://hq.example/1")]
    [InlineData("This article was originally published by the Northern Courier on March 3, 2024.", "Northern Courier", null)]
    [InlineData("Read the full article from Timberline.", "Timberline", null)]
    [InlineData("Originally published in The Pier Review.", "The Pier Review", null)]
    public async Task The_text_says_where_it_first_appeared(string note, string outlet, string? url) =>
        (await IntakeFixture.Accept("a.md", $"# Title\n\nFirst paragraph.\n\nSecond paragraph.\n\n{note}\n")).Outlet.ShouldBe(
            new Outlet(outlet, url));

    [Fact]
    public async Task What_is_unsure_stays_empty_with_a_notice()
    {
        var result = await IntakeFixture.Normalize(
            "my-third_piece.txt", "by the desk of many hands\n\n03/04/2024\n\nit began in the rain, and nobody had a coat with them.\n");

        result.Content.ShouldNotBeNull().Title.ShouldBe("My third piece");
        result.Content.Published.ShouldBeNull();
        result.Problems.Select(p => p.Code).ShouldContain("title-from-name");
        result.Problems.ShouldAllBe(p => p.Severity == Severity.Notice);
    }

    [Fact]
    public async Task Notes_on_authors_stay_in_the_text()
    {
        var content = await IntakeFixture.Accept(
            "a.md", "# Title\n\nBy Ada Quist\n\nText.\n\n*Ada Quist is a senior fellow at the Weir Foundation.*\n");

        content.BodyText.ShouldEndWith("Ada Quist is a senior fellow at the Weir Foundation.");
    }

    [Theory]
    [InlineData("one two-three don't", 3)]
    [InlineData("Łódź über 3.5 naïve", 4)]
    [InlineData("東京の朝", 4)]
    [InlineData("", 0)]
    [InlineData("— … !", 0)]
    public void Words_are_counted_in_any_script(string text, int words) => BodyWords.Count(text).ShouldBe(words);
}
