using Model;

namespace Tests.Unit.Manuscripts;

public sealed class FrontMatterTests
{
    [Fact]
    public async Task Every_field_an_author_may_set_is_read()
    {
        var content = await IntakeFixture.Accept("a.md", """
            ---
            title: "Slow Water: a Reader"
            dek: What rivers know.
            authors: [Ada Quist, "Omar Celik, Senior Fellow"]
            date: 2025-06-01
            series: field notes
            topics:
              - Rivers
              - Trade
            outlet: Harbour Quarterly
            outlet_url: https://harbour.example/slow
            slug: slow-water
            language: en-GB
            publish_at: 2025-06-02 09:30
            status: draft
            correction: The bridge has four arches.
            newsletter: yes
            ---
            Text.
            """);

        content.Title.ShouldBe("Slow Water: a Reader");
        content.Dek.ShouldBe("What rivers know.");
        content.Authors.Select(author => author.Name).ShouldBe(["Ada Quist", "Omar Celik"]);
        content.Published.ShouldBe(new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.FromHours(2)));
        content.Series.ShouldBe("Field Notes");
        content.Topics.ShouldBe(["Rivers", "Trade"]);
        content.Outlet.ShouldBe(new Outlet("Harbour Quarterly", "https://harbour.example/slow"));
        content.Slug.ShouldBe("slow-water");
        content.Language.ShouldBe("en-GB");
        content.PublishAt.ShouldBe(new DateTimeOffset(2025, 6, 2, 9, 30, 0, TimeSpan.FromHours(2)));
        content.Status.ShouldBe(RequestedStatus.Draft);
        content.Correction.ShouldBe("The bridge has four arches.");
        content.Newsletter.ShouldBe(true);
    }

    [Theory]
    [InlineData("---\ntitle: A\ndek: \"open\n---\nText.", "front-matter-invalid", null)]
    [InlineData("---\ntitle: A\n\tdek: b\n---\nText.", "front-matter-invalid", 3)]
    [InlineData("\n---\ntitle: A\ndate: soon\n---\nText.", "field-invalid", 4)]
    [InlineData("---\ntitle: [A, B]\n---\nText.", "field-wrong-type", 2)]
    [InlineData("---\nauthors:\n  first: A\n---\nText.", "field-wrong-type", 3)]
    [InlineData("---\ntitle: A\nText without an end.", "front-matter-unclosed", 1)]
    [InlineData("---\ntitle: A\ntitle: B\n---\nText.", "field-repeated", 3)]
    [InlineData("---\nauthor: A\nauthors: B\n---\nText.", "field-repeated", 3)]
    [InlineData("---\na: &x [1]\nb: *x\n---\nText.", "front-matter-invalid", 2)]
    [InlineData("---\ntitle: A\nslug: Not A Slug\n---\nText.", "field-invalid", 3)]
    [InlineData("---\ntitle: A\nstatus: later\n---\nText.", "field-invalid", 3)]
    [InlineData("---\ntitle: A\nkind: poem\n---\nText.", "field-invalid", 3)]
    [InlineData("---\ntitle: A\noutlet_url: javascript:alert(1)\n---\nText.", "field-invalid", 3)]
    [InlineData("---\ntitle: A\npublish_at: 03/04/2026\n---\nText.", "field-invalid", 3)]
    public async Task A_mistake_is_told_at_its_line(string text, string code, int? line)
    {
        var result = await IntakeFixture.Normalize("a.md", text);

        result.Content.ShouldBeNull();
        var problem = result.Problems.First(p => p.Severity is Severity.Error);
        problem.Code.ShouldBe(code);
        if (line is not null)
            problem.Line.ShouldBe(line);
    }

    [Fact]
    public async Task An_unknown_field_is_only_a_notice()
    {
        var result = await IntakeFixture.Normalize("a.txt", "---\ntitle: A\nmood: blue\n---\nText of the piece.\n");

        result.Content.ShouldNotBeNull();
        result.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Code.ShouldBe("field-unknown"), p => p.Line.ShouldBe(3));
    }

    [Fact]
    public async Task A_rule_at_the_top_is_no_front_matter()
    {
        var content = await IntakeFixture.Accept("a.md", "---\n\n# Title\n\nText.\n\n---\n\nMore.\n");

        content.Title.ShouldBe("Title");
        content.BodyText.ShouldContain("Text.");
    }

    [Fact]
    public async Task Blob_metadata_comes_after_front_matter_and_before_the_text()
    {
        var content = await IntakeFixture.Accept(
            "a.md", "---\ntitle: Front\n---\nBy Ada Quist\n\nText.\n", ("Title", "Blob"), ("AUTHORS", "Omar Celik, Freya Lund"),
            ("topics", "Bridges; Money"));

        content.Title.ShouldBe("Front");
        content.Authors.Select(author => author.Name).ShouldBe(["Omar Celik", "Freya Lund"]);
        content.Topics.ShouldBe(["Bridges", "Money"]);
    }

    [Fact]
    public async Task A_date_ahead_holds_the_piece_back_and_says_so()
    {
        var result = await IntakeFixture.Normalize("a.md", "---\ntitle: A\ndate: 2026-05-01\n---\nText.\n");

        result.Content.ShouldNotBeNull().PublishAt.ShouldBe(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.FromHours(2)));
        result.Problems.ShouldHaveSingleItem().Code.ShouldBe("date-in-future");
    }

    [Theory]
    [InlineData("2025-06-02T09:30:00Z", "2025-06-02T11:30:00+02:00")]
    [InlineData("2025-06-02T09:30:00-04:00", "2025-06-02T15:30:00+02:00")]
    [InlineData("2025-12-02 09:30", "2025-12-02T09:30:00+01:00")]
    [InlineData("2025-03-30 02:30", "2025-03-30T03:30:00+02:00")]
    [InlineData("March 31, 2025", "2025-03-31T00:00:00+02:00")]
    [InlineData("31 March 2025", "2025-03-31T00:00:00+02:00")]
    public async Task Times_are_the_publications(string written, string expected) =>
        (await IntakeFixture.Accept("a.md", $"---\ntitle: A\npublish_at: {written}\n---\nText.\n"))
            .PublishAt.ShouldBe(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
}
