using Model;

namespace Tests.Unit.Manuscripts;

/// <summary>The front of manuscripts as authors send them.</summary>
public sealed class FrontTests
{
    private const string Body =
        "The harbour master counts the ships that no longer come, and writes them down all the same. Nobody reads the book, which is "
        + "kept in the tower under the clock, and yet it is all that the town has.\n\nThe council has promised to act. It has promised "
        + "so before.\n";

    /// <summary>File, front, title, dek, authors.</summary>
    public static TheoryData<string, string, string, string?, string> Fronts =>
        new()
        {
            { "a.md", "**The Empty Berth**\n\n**Jane Doe**\n\n", "The Empty Berth", null, "Jane Doe" },
            {
                "a.txt",
                "FAO: Comment Editor\nFROM: Jane Doe, The Pier Trust\nTEL: 020 7946 0998\nEXCLUSIVE TO YOU\n\nPITCH: A town counts "
                + "what it lost.\n\n*****\n\nHEADLINE: The Empty Berth\nSTRAP: Why a town should count what it loses\n\n",
                "The Empty Berth", "Why a town should count what it loses", "Jane Doe"
            },
            {
                "a.txt", "COMMENTARY\nMarch 17, 2026\n\nAN EMPTY BERTH NOBODY COUNTS\n\nBy Jane Doe\n\n", "AN EMPTY BERTH NOBODY COUNTS",
                null, "Jane Doe"
            },
            {
                "a.txt", "THE PIER REVIEW\nNumber 84 - Spring\n\nFrom the Editor\n\nAgainst the Empty Berth\n\nBy Jane Doe\n\n",
                "Against the Empty Berth", null, "Jane Doe"
            },
            {
                "a.md",
                "# The Empty Berth\n\n*Posted on 3 February 2026 by Jane Doe · 4 min read*\n\n![A berth](b.jpg)\n*Photo: the quay.*\n\n",
                "The Empty Berth", null, "Jane Doe"
            },
            {
                "a.html",
                "<p>Comment desk: contributor form</p><table><tr><td>1. Name of contributor</td><td>Jane Doe</td></tr><tr><td>2. Proposed "
                + "headline</td><td>The Empty Berth</td></tr><tr><td>3. Proposed standfirst</td><td>Why a town should count what it loses"
                + "</td></tr><tr><td>4. Photograph supplied?</td><td>☒ Yes ☐ No</td></tr></table><p>Article text</p>",
                "The Empty Berth", "Why a town should count what it loses", "Jane Doe"
            },
            {
                "a.md",
                "Comment desk: contributor form\n\n1\\. Name of contributor\n\nJane Doe\n\n2\\. Proposed headline\n\nThe Empty Berth\n\n"
                + "3\\. Proposed standfirst\n\nWhy a town should count what it loses\n\nArticle text\n\n",
                "The Empty Berth", "Why a town should count what it loses", "Jane Doe"
            },
            {
                "a.txt", "The Empty Berth\nWhy a town should count what it loses\nJane Doe\n\n", "The Empty Berth",
                "Why a town should count what it loses", "Jane Doe"
            },
            {
                "a.html", "<p>The Empty Berth<br>Why a town should count what it loses<br>By Jane Doe</p>", "The Empty Berth",
                "Why a town should count what it loses", "Jane Doe"
            },
            {
                "a.md",
                "# The Empty Berth\n\nJane Doe\n\nSenior Fellow, Pier Institute\n\nJohn Roe\n\nUniversity of Riga\n\n",
                "The Empty Berth",
                null,
                "Jane Doe|John Roe"
            },
            {
                "a.html",
                "<h1>The Empty Berth</h1><p>Jane Doe<sup>1</sup>, John Roe<sup>2</sup> and Ann Poe<sup>1,2</sup></p><p><sup>1</sup> "
                + "University of Riga</p><p><sup>2</sup> Pier Institute, Oslo</p>",
                "The Empty Berth",
                null,
                "Jane Doe|John Roe|Ann Poe"
            },
            {
                "a.md",
                "# The Empty Berth\n\nJane Doe, Pier Institute\n\nJohn Roe, Professor of History, University of Riga\n\n",
                "The Empty Berth",
                null,
                "Jane Doe|John Roe"
            },
            {
                "a.html",
                "<table><tr><td>TO:</td><td>Op-ed desk</td></tr><tr><td>FROM:</td><td>Jane Doe</td></tr><tr><td>RE:</td><td>The Empty "
                + "Berth</td></tr></table>",
                "The Empty Berth",
                null,
                "Jane Doe"
            },
            {
                "a.txt",
                "OP-ED\n\nThe Empty Berth\n\nBy Jane Doe\n\n842 words\n\njane@example.org, +47 22 33 44 55\n\n",
                "The Empty Berth",
                null,
                "Jane Doe"
            },
            {
                "a.txt",
                "Jane Doe\n\nThe Empty Berth: Why a Town Should Count\n\n",
                "The Empty Berth: Why a Town Should Count",
                null,
                "Jane Doe"
            },
            { "a.md", "# The Empty Berth\n\nJane Doe | Pier Institute | 3 May 2025\n\n", "The Empty Berth", null, "Jane Doe" },
            {
                "a.txt", "Proposed headline: The Empty Berth\n\nStandfirst: Why a town should count\n\nByline: Jane Doe and John Roe\n\n",
                "The Empty Berth", "Why a town should count", "Jane Doe|John Roe"
            },
        };

    [Theory, MemberData(nameof(Fronts))]
    public async Task Title_dek_and_authors_are_found(string file, string front, string title, string? dek, string authors)
    {
        var content = await IntakeFixture.Accept(
            file, file.EndsWith("html", StringComparison.Ordinal) ? front + $"<p>{Body}</p>" : front + Body);

        (content.Title, content.Dek, string.Join('|', content.Authors.Select(author => author.Name))).ShouldBe((title, dek, authors));
        content.BodyText.ShouldStartWith("The harbour master");
    }

    [Theory]
    [InlineData("The harbour master counts the ships that no longer come")]
    [InlineData("The harbour master counts the ships that no longer come, and writes them down.")]
    public async Task A_draft_of_one_paragraph_is_a_piece(string text) =>
        (await IntakeFixture.Accept("a.txt", text)).BodyText.ShouldBe(text);

    [Fact]
    public async Task Lines_for_the_desk_at_the_end_are_left_out_and_told()
    {
        var result = await IntakeFixture.Normalize(
            "a.txt",
            "FOR IMMEDIATE RELEASE\n\nThe Empty Berth\n\nBy Jane Doe\n\n" + Body + "\n###\n\nContact: jane@example.org, +47 22 33 44 55\n");

        result.Content.ShouldNotBeNull().BodyText.ShouldEndWith("It has promised so before.");
        result.Problems.Single(problem => problem.Code == "desk-left-out").Message.ShouldContain("FOR IMMEDIATE RELEASE");
    }

    [Fact]
    public async Task A_table_of_contents_with_page_numbers_is_left_out_and_told()
    {
        var result = await IntakeFixture.Normalize(
            "a.txt",
            $"The Empty Berth\n\nContents\n\nIntroduction ........ 2\nThe Council ......... 4\nThe Dredger ......... "
            + $"9\n\nIntroduction\n\n{Body}\nThe Council\n\n{Body}\nThe Dredger\n\n{Body}"
        );

        result.Content.ShouldNotBeNull().BodyText.ShouldStartWith("Introduction\n\nThe harbour master");
        result.Problems.ShouldContain(problem => problem.Code == "contents-left-out");
    }

    [Fact]
    public async Task Names_in_a_row_stay_in_the_text()
    {
        var content = await IntakeFixture.Accept(
            "a.txt", "The People We Lost\n\nAnna Berg\nOle Vik\nMarta Sand\nIda Holm\nPer Lie\n\n" + Body);

        content.Authors.ShouldBeEmpty();
        foreach (var name in (string[])["Anna Berg", "Ole Vik", "Marta Sand", "Ida Holm", "Per Lie"])
            content.BodyText.ShouldContain(name);
    }

    [Theory]
    [InlineData("Related work")]
    [InlineData("See also")]
    [InlineData("Up next")]
    [InlineData("Recommended")]
    [InlineData("More on tariffs")]
    public async Task A_part_that_is_only_called_like_recommendations_stays(string heading)
    {
        var content = await IntakeFixture.Accept(
            "a.md",
            $"# On Counting\n\nBy Jane Doe\n\n{Body}\n\n## {heading}\n\nA last thing has to be said, and it is said here at some "
            + $"length.\n\n{Body}\n\n## Method\n\nWe counted twice.\n"
        );

        content.Related.ShouldBeEmpty();
        content.BodyText.ShouldContain("A last thing has to be said");
        content.BodyText.ShouldEndWith("We counted twice.");
    }

    [Fact]
    public async Task Comments_of_Google_Docs_are_not_published()
    {
        var page = await IntakeFixture.Normalize(
            "a.html",
            "<html><body class=\"doc-content\"><h1>The Empty Berth</h1><p>The master<sup><a href=\"#cmnt1\" "
            + "id=\"cmnt_ref1\">[a]</a></sup> counts.</p><div><p><a href=\"#cmnt_ref1\" id=\"cmnt1\">[a]</a><span>Is he still "
            + "there?</span></p></div></body></html>"
        );
        var text = await IntakeFixture.Normalize(
            "a.txt", "The Empty Berth\n\nThe master[a] counts ships.\n\n" + Body + "\n[a]Is he still there?\n");

        foreach (var result in (NormalizedDraft[])[page, text])
        {
            result.Content.ShouldNotBeNull().BodyText.ShouldNotContain("[a]");
            result.Content.BodyText.ShouldNotContain("still there");
            result.Problems.ShouldContain(problem => problem.Code == "comments-left-out");
        }
    }

    [Theory]
    [InlineData("a.html", "<p>Seen.</p><p hidden>Secret.</p>")]
    [InlineData("a.html", "<p>Seen.</p><p style=\"display:none\">Secret.</p>")]
    [InlineData("a.html", "<p>Seen. <span style=\"visibility: hidden\">Secret.</span></p>")]
    [InlineData("a.html", "<html><head><style>.x{display:none}</style></head><body><p>Seen.</p><p class=\"x\">Secret.</p></body></html>")]
    [InlineData("a.md", "Seen.\n\n<p style=\"display:none\">Secret.</p>\n")]
    public async Task Hidden_text_is_not_published(string name, string text)
    {
        var result = await IntakeFixture.Normalize(name, text);

        result.Content.ShouldNotBeNull().BodyHtml.ShouldNotContain("Secret");
        result.Problems.ShouldContain(problem => problem.Code == "hidden-left-out");
    }

    [Fact]
    public async Task A_title_cannot_be_turned_round()
    {
        var content = await IntakeFixture.Accept("a.md", "---\ntitle: \"The \u202Egnirps\u202C of \u2067it\u2069\"\n---\nText.\n");

        content.Title.ShouldBe("The gnirps of it");
    }
}
