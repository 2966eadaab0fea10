using Model;

namespace Tests.Unit.Manuscripts;

/// <summary>What authors write to a desk around a piece and outside of letters: notes, forms, titles to choose from.</summary>
public sealed class DeskWordsTests
{
    private const string Text =
        "The harbour master counts the ships that no longer come, and writes them down all the same. Nobody reads the book, which is "
        + "kept in the tower under the clock, and yet it is all that the town has.\n\nThe council has promised to act. It has promised "
        + "so before, in the year of the flood, and a sub-committee was formed. Its minutes are kept in the same tower.\n\nOne day the "
        + "book will be full, and somebody will have to decide whether to buy another, and whether to tell the council.\n";

    private const string Head = "# The Empty Berth\n\nBy Jane Doe\n\n";

    [Theory]
    [InlineData("Note to the editor: please not before the audit is out.")]
    [InlineData("Anmerkung für die Redaktion: Bitte nicht vor dem 3. Juni zeigen.")]
    [InlineData("Note à la rédaction : pas avant le vote du conseil.")]
    [InlineData("Note for the editors: kindly hold this commentary until the article is out.")]
    [InlineData("Do redakcji: proszę nie publikować przed 1 października")]
    public async Task A_note_to_the_desk_is_heard_and_left_out(string note)
    {
        var result = await IntakeFixture.Normalize("a.md", $"{Head}{Text}\n{note}\n");

        var content = result.Content.ShouldNotBeNull();
        content.Status.ShouldBe(RequestedStatus.Draft);
        content.BodyText.ShouldNotContain(note[^12..]);
        result.Problems.ShouldContain(problem => problem.Code == "waits-for-answer");
        result.Problems.ShouldContain(problem => problem.Code == "desk-left-out");
    }

    [Fact]
    public async Task All_that_stands_under_notes_to_editors_is_for_them()
    {
        var content = await IntakeFixture.Accept(
            "a.md", $"{Head}{Text}\n## Notes to editors\n\nJane Doe can be reached through the tower.\n\nA photograph is at hand.\n");

        content.BodyText.ShouldEndWith("whether to tell the council.");
    }

    [Fact]
    public async Task A_letter_may_have_an_address_over_it()
    {
        var content = await IntakeFixture.Accept(
            "a.md", "Jane Doe\\\n4 Quay Street\\\nPortside\n\n2 September 2025\n\nTo the Comment Editor\n\nDear Ms Roe,\n\nHere is my "
            + "piece. May I ask you to hold it until the book is closed?\n\nWith kind regards,\\\nJane Doe\n\n" + Head + Text);

        (content.Title, content.Status, content.Published).ShouldBe(("The Empty Berth", RequestedStatus.Draft, null));
        content.BodyText.ShouldStartWith("The harbour master");
    }

    [Fact]
    public async Task A_French_letter_ends_with_its_formula()
    {
        var content = await IntakeFixture.Accept(
            "a.md",
            "Sainte-Orbe, le 4 mars 2026\n\nMadame la rédactrice en chef,\n\nJe me permets de vous adresser la tribune ci-jointe.\n\n"
            + "Veuillez agréer, Madame, l’expression de mes salutations distinguées.\n\nJ. Doe\n\n" + Head + Text);

        content.Title.ShouldBe("The Empty Berth");
        content.Authors.Select(author => author.Name).ShouldBe(["Jane Doe"]);
        content.BodyText.ShouldStartWith("The harbour master");
    }

    [Fact]
    public async Task Of_several_titles_the_one_counts_that_the_author_likes()
    {
        var content = await IntakeFixture.Accept(
            "a.md",
            "Headlines – pick any, though I like the second best:\n\n1\\. The Tower\n\n2\\. The Empty Berth\n\n3\\. A Book in a Tower"
            + "\n\nBy Jane Doe\n\n" + Text);

        content.Title.ShouldBe("The Empty Berth");
    }

    [Fact]
    public async Task A_form_says_when_in_a_row_of_its_own()
    {
        var result = await IntakeFixture.Normalize(
            "a.html", "<html><body><h2>New submission received</h2><table><tr><th>Title of article</th><td>The Empty Berth</td></tr><tr>"
            + "<th>Author(s)</th><td>Dr Jane Doe, MRCP</td></tr><tr><th>Section</th><td>Comment</td></tr><tr><th>Earliest publication</th>"
            + "<td>Not before the audit</td></tr></table><h3>Article text</h3>"
            + string.Concat(Text.Split("\n\n").Select(text => $"<p>{text}</p>")) + "</body></html>");

        var content = result.Content.ShouldNotBeNull();
        (content.Title, content.Authors.Single().Name, content.Status).ShouldBe(("The Empty Berth", "Jane Doe", RequestedStatus.Draft));
        content.BodyText.ShouldStartWith("The harbour master");
    }

    [Fact]
    public async Task A_remark_beside_a_label_is_no_value_of_a_field()
    {
        var content = await IntakeFixture.Accept(
            "a.txt", "OP-ED SUBMISSION\nSuggested headline: The Empty Berth\nAlternative:        The last ship of all\n"
            + "Author:             Jane Doe\nStatus:             Not previously published. Available at once.\n\n" + Text);

        (content.Title, content.Authors.Single().Name, content.Status).ShouldBe(("The Empty Berth", "Jane Doe", RequestedStatus.Publish));
    }

    [Fact]
    public async Task An_open_row_of_a_form_asks_nothing()
    {
        var content = await IntakeFixture.Accept(
            "a.md", "Headline: The Empty Berth\n\nAuthor: Jane Doe\n\nEarliest publication: any\n\n" + Text);

        content.Status.ShouldBe(RequestedStatus.Publish);
    }

    [Fact]
    public async Task A_head_may_hold_lines_that_only_its_writer_knows()
    {
        var content = await IntakeFixture.Accept(
            "a.md", "Name: Jane Doe\n\nCourse: MA Harbour Studies\n\nWord count: 90 (without this head)\n\nContact: jane@doe.example\n\n"
            + "**The Empty Berth**\n\n" + Text);

        (content.Title, content.Authors.Single().Name).ShouldBe(("The Empty Berth", "Jane Doe"));
    }

    [Theory]
    [InlineData("1. The Empty Berth\n2. The last ship\n", "The Empty Berth")]
    [InlineData("1. The last ship\n2. **The Empty Berth**\n", "The Empty Berth")]
    public async Task Of_several_titles_the_marked_or_first_one_counts(string offers, string title)
    {
        var content = await IntakeFixture.Accept(
            "a.md", $"Headline suggestions (first choice in bold):\n\n{offers}\nby Jane Doe\n\n{Text}");

        (content.Title, content.Authors.Single().Name).ShouldBe((title, "Jane Doe"));
        content.BodyText.ShouldNotContain("The last ship");
    }

    [Fact]
    public async Task A_frame_around_the_title_is_only_a_frame()
    {
        var content = await IntakeFixture.Accept(
            "a.html", "<table><tr><td><p><b>The Empty Berth</b></p><p><b>Jane Doe</b></p></td></tr></table>"
            + string.Concat(Text.Split("\n\n").Select(text => $"<p>{text}</p>")));

        (content.Title, content.Authors.Single().Name).ShouldBe(("The Empty Berth", "Jane Doe"));
    }

    [Fact]
    public async Task A_file_s_name_in_the_window_is_no_title()
    {
        var content = await IntakeFixture.Accept(
            "a.html", "<html><head><title>berth_final_v2</title></head><body><h1>The Very Empty Berth</h1><p>By Jane Doe</p>"
            + string.Concat(Text.Split("\n\n").Select(text => $"<p>{text}</p>")) + "</body></html>");

        content.Title.ShouldBe("The Very Empty Berth");
    }

    [Theory]
    [InlineData("Jane Doe\n\nArchitecte, ancienne conseillère de la ville\n")]
    [InlineData("Jane Doe\n\nHarbour diver and amateur of clocks\n")]
    public async Task A_name_over_a_last_line_signs_the_piece(string end)
    {
        var content = await IntakeFixture.Accept("a.md", $"# The Empty Berth\n\n{Text}\n{end}");

        content.Authors.Select(author => author.Name).ShouldBe(["Jane Doe"]);
    }

    [Fact]
    public async Task Whoever_will_not_be_named_is_no_line_under_the_title()
    {
        var content = await IntakeFixture.Accept(
            "a.md", $"# The Empty Berth\n\n*The author is a pilot. Name withheld at the author's request.*\n\n{Text}");

        content.Dek.ShouldBeNull();
    }

    [Theory]
    [InlineData("Please sit on it for the moment, the board meets on Wednesday.", true)]
    [InlineData("I should be grateful if you would keep it back, nothing before the 23rd.", true)]
    [InlineData("It has not been published before, and is yours until Friday week.", false)]
    [InlineData("Run it whenever you like.", false)]
    public async Task What_a_letter_asks_in_other_words_is_heard(string asked, bool waits)
    {
        var content = await IntakeFixture.Accept("a.md", $"Hi Jo,\n\nHere it is. {asked}\n\nYours ever,\\\nJane\n\n- - -\n\n{Head}{Text}");

        (content.Title, content.Status is RequestedStatus.Draft).ShouldBe(("The Empty Berth", waits));
        content.BodyText.ShouldStartWith("The harbour master");
    }

    [Fact]
    public async Task Older_mails_of_a_thread_are_left_out()
    {
        var result = await IntakeFixture.Normalize(
            "a.md", $"{Head}{Text}\n{Text}\n**From:** Comment <desk@paper.example>\\\n**Sent:** 05 May 2025 17:30\\\n**To:** Jane Doe\\\n"
            + "**Subject:** RE: berths\n\nDear Jane, could you cut it by half?\n");

        result.Content.ShouldNotBeNull().BodyText.ShouldEndWith("whether to tell the council.");
        result.Content.Title.ShouldBe("The Empty Berth");
        result.Problems.ShouldContain(problem => problem.Code == "letter-left-out");
    }

    [Fact]
    public async Task A_name_and_a_college_may_stand_over_the_title()
    {
        var content = await IntakeFixture.Accept(
            "a.md", $"Jane Doe\n\nJunior, Halvor College\n\nGuest Essay Submission\n\nThe Berth That Never Gets Tired of Me\n\n{Text}");

        (content.Title, content.Authors.Single().Name).ShouldBe(("The Berth That Never Gets Tired of Me", "Jane Doe"));
    }

    [Theory]
    [InlineData("Ada Quist y Omar Celik", "Ada Quist|Omar Celik")]
    [InlineData("José Ortega y Gasset", "José Ortega y Gasset")]
    public async Task Spanish_joins_persons_and_names_alike(string names, string expected)
    {
        var content = await IntakeFixture.Accept("a.md", $"---\nauthor: {names}\n---\n\n# El muelle vacío\n\n{Text}");

        content.Authors.Select(author => author.Name).ShouldBe(expected.Split('|'));
    }

    [Theory]
    [InlineData("Yours faithfully,\n\n<table><tr><td>Ada Quist</td><td>Omar Celik</td></tr></table>\n", "Ada Quist|Omar Celik")]
    [InlineData("— Ada Quist is a founder of the Rope Network.\n", "Ada Quist")]
    [InlineData("Bio: Ada Quist is the coordinator of the Rope Circle.\n", "Ada Quist")]
    public async Task Those_who_sign_below_wrote_it(string end, string expected)
    {
        var content = await IntakeFixture.Accept(
            "a.html", $"<h1>The Empty Berth</h1>{string.Concat(Text.Split("\n\n").Select(text => $"<p>{text}</p>"))}"
            + string.Concat(end.Split("\n\n").Select(part => part.StartsWith('<') ? part : $"<p>{part}</p>")));

        content.Authors.Select(author => author.Name).ShouldBe(expected.Split('|'));
    }
}
