namespace Tests.Unit.Manuscripts;

/// <summary>Front matter as other publishing programs write it.</summary>
public sealed class WorldFrontMatterTests
{
    [Fact]
    public async Task Jekyll()
    {
        var result = await IntakeFixture.Normalize("_posts/2024-03-15-the-slow-ferry.md", """
            ---
            layout: post
            title: "The Slow Ferry"
            description: What a crossing teaches.
            date: 2024-03-15 09:30:00 -0500
            last_modified_at: 2024-04-02
            categories: [Ports, Essays]
            tags: fog, harbours
            author: ada
            permalink: /2024/03/the-slow-ferry/
            excerpt: The crossing took nine hours.
            ---
            The ferry left late.
            """);

        var content = result.Content.ShouldNotBeNull(string.Join("; ", result.Problems));
        (content.Title, content.Dek, content.Slug).ShouldBe(("The Slow Ferry", "What a crossing teaches.", "the-slow-ferry"));
        content.Published.ShouldBe(new DateTimeOffset(2024, 3, 15, 14, 30, 0, TimeSpan.Zero));
        content.LastChanged?.Date.ShouldBe(new DateTime(2024, 4, 2));
        content.Topics.ShouldBe(["Ports", "Essays", "fog", "harbours"]);
    }

    [Fact]
    public async Task Hugo_in_TOML()
    {
        var content = await IntakeFixture.Accept("a.md", """
            +++
            title = 'The Slow Ferry'
            date = 2024-03-15T09:30:00-05:00
            lastmod = 2024-04-02
            slug = "/the-slow-ferry/"
            authors = ["Ada Quist", "Omar Celik"]
            [taxonomies]
            tags = ["Ports"]
            +++
            The ferry left late.
            """);

        content.Title.ShouldBe("The Slow Ferry");
        content.Slug.ShouldBe("the-slow-ferry");
        content.Published.ShouldBe(new DateTimeOffset(2024, 3, 15, 14, 30, 0, TimeSpan.Zero));
        content.Authors.Select(author => author.Name).ShouldBe(["Ada Quist", "Omar Celik"]);
        content.Topics.ShouldBe(["Ports"]);
    }

    [Fact]
    public async Task Ghost_as_JSON()
    {
        var content = await IntakeFixture.Accept("a.md", """
            {
              "title": "The Slow Ferry",
              "custom_excerpt": "What a crossing teaches.",
              "authors": [{ "name": "Ada Quist", "slug": "ada" }, { "name": "Omar Celik" }],
              "tags": [{ "name": "Ports", "slug": "ports" }],
              "published_at": "2024-03-15T14:30:00.000Z",
              "canonical_url": "https://harbour.example/ferry"
            }

            The ferry left late.
            """);

        (content.Title, content.Dek, content.BodyText).ShouldBe(("The Slow Ferry", "What a crossing teaches.", "The ferry left late."));
        content.Authors.Select(author => author.Name).ShouldBe(["Ada Quist", "Omar Celik"]);
        content.Topics.ShouldBe(["Ports"]);
        content.Published.ShouldBe(new DateTimeOffset(2024, 3, 15, 14, 30, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Header_lines_without_fences()
    {
        var content = await IntakeFixture.Accept(
            "a.txt",
            "Headline: The Slow Ferry\nSubhead: What a crossing teaches\nByline: Ada Quist and Omar Celik\nWord count: 842\n\nThe ferry "
            + "left late. It came later still.\n"
        );

        (content.Title, content.Dek).ShouldBe(("The Slow Ferry", "What a crossing teaches"));
        content.Authors.Select(author => author.Name).ShouldBe(["Ada Quist", "Omar Celik"]);
        content.BodyText.ShouldBe("The ferry left late. It came later still.");
    }

    [Theory]
    [InlineData("authors: [\"O'Neil & Sons\"]", "O'Neil & Sons")]
    [InlineData("author: O'Neil & Sons", "O'Neil & Sons")]
    [InlineData("author: Ada Quist, The Pier Institute", "Ada Quist")]
    [InlineData("author: { name: Ada Quist, url: https://a.example }", "Ada Quist")]
    [InlineData("authors:\n  - name: Ada Quist\n    role: Editor\n  - Omar Celik", "Ada Quist|Omar Celik")]
    [InlineData("author: Ada Quist & Omar Celik", "Ada Quist|Omar Celik")]
    public async Task Authors_in_any_form(string field, string names) =>
        string.Join(
                '|',
                (await IntakeFixture.Accept("a.md", $"---\ntitle: A\n{field}\n---\nText.\n")).Authors.Select(author => author.Name)
            )
            .ShouldBe(names);

    [Fact]
    public async Task A_first_upload_may_bring_its_corrections_with_their_dates()
    {
        var content = await IntakeFixture.Accept(
            "a.md",
            "---\ntitle: A\ncorrections:\n  - date: 2026-02-01\n    text: The bridge has four arches.\n  - \"2026-01-03: It was opened "
            + "in 1911.\"\n---\nText.\n"
        );

        content.DatedCorrections.Select(correction => (correction.Date.ToString("yyyy-MM-dd"), correction.Text))
            .ShouldBe([("2026-01-03", "It was opened in 1911."), ("2026-02-01", "The bridge has four arches.")]);
        content.Correction.ShouldBeNull();
    }

    [Fact]
    public async Task The_second_of_two_fields_that_say_the_same_is_told_and_not_used()
    {
        var result = await IntakeFixture.Normalize("a.md", "---\ntitle: A\nthumbnail: /x/a.png\ncover: /x/b.png\n---\nText.\n");

        result.Content.ShouldNotBeNull();
        result.Problems.ShouldContain(problem => problem.Code == "field-unused" && problem.Message.Contains("/x/b.png"));
    }

    [Theory]
    [InlineData("+++\ntitle = \n+++\nText.")]
    [InlineData("{\n\"title\": \"A\",,\n}\nText.")]
    [InlineData("+++\ntitle = \"A\"\nText without an end.")]
    [InlineData("{\n\"title\": \"A\"\nText without an end.")]
    public async Task A_mistake_in_TOML_or_JSON_is_told(string text)
    {
        var result = await IntakeFixture.Normalize("a.md", text);

        result.Content.ShouldBeNull();
        result.Problems.ShouldContain(problem => problem.Code == "front-matter-invalid" || problem.Code == "front-matter-unclosed");
    }
}
