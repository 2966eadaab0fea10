using System.Globalization;
using Model;

namespace Tests.Unit.Manuscripts;

/// <summary>Whoever asks to wait, waits; where it is not certain how long, the piece is held and the author asked.</summary>
public sealed class WaitingTests
{
    private const string Body =
        "The harbour master counts the ships that no longer come, and writes them down all the same.\n\nNobody reads the book. It is "
        + "kept in the tower, under the clock.\n";

    [Theory]
    [InlineData("draft: true")]
    [InlineData("draft: yes")]
    [InlineData("published: false")]
    [InlineData("published: no")]
    [InlineData("publish: false")]
    [InlineData("status: pending")]
    [InlineData("status: scheduled")]
    [InlineData("status: in review")]
    [InlineData("status: with desk, hold, not before September")]
    public async Task A_field_that_says_so_holds_it(string field)
    {
        var content = await IntakeFixture.Accept("a.md", $"---\ntitle: The Tower\n{field}\n---\n{Body}");

        content.Status.ShouldBe(RequestedStatus.Draft);
    }

    [Theory]
    [InlineData("Sperrfrist: Dienstag, 12. Januar 2027, 6.00 Uhr", "2027-01-12T06:00")]
    [InlineData("Sous embargo jusqu’au 3 mai 2027", "2027-05-03T00:00")]
    [InlineData("Embargado hasta el 8 de octubre de 2027", "2027-10-08T00:00")]
    [InlineData("Do publikacji nie wcześniej niż 10 maja 2027 r. (po sesji)", null)]
    [InlineData("Embargo tot 9 maart 2027", "2027-03-09T00:00")]
    public async Task So_is_an_embargo_in_other_languages(string line, string? until)
    {
        var content = await IntakeFixture.Accept("a.txt", $"The Weir That Nobody Shuts\n\nBy Ada Marsh\n\n{line}\n\n{Body}");

        content.BodyText.ShouldNotContain(line);
        if (until is null)
            content.Status.ShouldBe(RequestedStatus.Draft);
        else
            content.PublishAt?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture).ShouldBe(until);
    }

    [Theory]
    [InlineData("Bitte erst ab dem 8. März 2027 drucken, vorher liegt das Buch beim Ausschuss unter Verschluss.", true)]
    [InlineData("Please not before the book has been audited, my chair insists.", true)]
    [InlineData("Please, said the harbour master, do not close the book before I am dead, and nobody did.", false)]
    [InlineData("The tower must not be pulled down before the clock has been moved.", false)]
    public async Task A_last_line_that_speaks_to_the_desk_is_heard(string line, bool waits)
    {
        var paragraphs = string.Join("\n\n", Enumerable.Repeat(Body, 5));
        var content = await IntakeFixture.Accept(
            "a.md", $"# The Tower\n\nBy Ada Marsh\n\n{paragraphs}\n\nAda Marsh teaches at the Pier School.\n\n{line}\n");

        content.Status.ShouldBe(waits ? RequestedStatus.Draft : RequestedStatus.Publish);
        content.BodyText.Contains(line, StringComparison.Ordinal).ShouldBe(!waits);
    }

    [Theory]
    [InlineData("None, free to use at any time", false)]
    [InlineData("Keine", false)]
    [InlineData("until the council has voted", true)]
    public async Task A_row_for_an_embargo_may_say_that_there_is_none(string embargo, bool waits)
    {
        var content = await IntakeFixture.Accept(
            "a.html", $"<table><tr><td>Title</td><td>The Tower</td></tr><tr><td>Author</td><td>Ada Marsh</td></tr><tr><td>Embargo</td><td>"
            + $"{embargo}</td></tr></table><p>{Body}</p>");

        content.Status.ShouldBe(waits ? RequestedStatus.Draft : RequestedStatus.Publish);
    }

    [Theory]
    [InlineData("PLEASE DON'T RUN THIS BEFORE THE COUNCIL HAS VOTED", true)]
    [InlineData("Please do not publish before 9 December 2027", true)]
    [InlineData("Please don't run this before the council has voted on the 9th.", true)]
    [InlineData("Why no town publishes its accounts", false)]
    [InlineData("Don't Put the Ferry on Hold", false)]
    public async Task A_line_over_the_title_is_a_note_to_the_desk_if_it_asks(string line, bool asks)
    {
        var content = await IntakeFixture.Accept("a.txt", $"{line}\n\nThe Weir That Nobody Shuts\n\nBy Ada Marsh\n\n{Body}");

        (content.Status is RequestedStatus.Draft || content.PublishAt is not null).ShouldBe(asks);
        (content.Title == "The Weir That Nobody Shuts").ShouldBe(asks);
    }

    [Theory]
    [InlineData("embargo: 2027-05-12 06:00", "2027-05-12T06:00:00+02:00")]
    [InlineData("embargo_until: 12 May 2027 06:00 EST", "2027-05-12T11:00:00Z")]
    [InlineData("publishDate: 2027-05-12T06:00:00Z", "2027-05-12T06:00:00Z")]
    [InlineData("publish_date: 2027-05-12", "2027-05-12T00:00:00+02:00")]
    [InlineData("hold_until: noon on Wednesday, May 12, 2027", "2027-05-12T12:00:00+02:00")]
    [InlineData("date: Wed, 12 May 2027 06:00:00 +0100", "2027-05-12T05:00:00Z")]
    [InlineData("publish_at: 2027-05-01\nembargo: 2027-05-12", "2027-05-12T00:00:00+02:00")]
    [InlineData("publish_at: 2027-05-20\nembargo: 2027-05-12", "2027-05-20T00:00:00+02:00")]
    public async Task A_field_with_a_time_puts_it_off_until_then(string field, string expected)
    {
        var content = await IntakeFixture.Accept("a.md", $"---\ntitle: The Tower\n{field}\n---\n{Body}");

        content.PublishAt.ShouldBe(Time(expected));
        content.Status.ShouldBe(RequestedStatus.Publish);
    }

    [Theory]
    [InlineData("+++\ntitle = \"The Tower\"\ndraft = true\n+++\n")]
    [InlineData("{\n  \"title\": \"The Tower\",\n  \"draft\": true\n}\n\n")]
    [InlineData("Title: The Tower\nDraft: true\n\n")]
    public async Task In_any_notation(string front)
    {
        var content = await IntakeFixture.Accept("a.md", front + Body);

        content.Title.ShouldBe("The Tower");
        content.Status.ShouldBe(RequestedStatus.Draft);
        content.BodyText.ShouldStartWith("The harbour master");
    }

    [Theory]
    [InlineData("EMBARGOED UNTIL 12 MAY 2027 06:00 EST", "2027-05-12T11:00:00Z")]
    [InlineData("Embargoed until 06:00 GMT, Wednesday 12 May 2027", "2027-05-12T06:00:00Z")]
    [InlineData("STRICTLY EMBARGOED UNTIL 00.01 BST ON 12 MAY 2027", "2027-05-11T23:01:00Z")]
    [InlineData("**Under embargo until 6 a.m. ET, May 12, 2027**", "2027-05-12T10:00:00Z")]
    [InlineData("[EMBARGO: 12 May 2027]", "2027-05-12T00:00:00+02:00")]
    [InlineData("NOT FOR PUBLICATION BEFORE 0600 HRS ON 12 MAY 2027", "2027-05-12T06:00:00+02:00")]
    [InlineData("FOR RELEASE ON OR AFTER MAY 12, 2027", "2027-05-12T00:00:00+02:00")]
    [InlineData("HOLD FOR RELEASE UNTIL MIDNIGHT, 12 MAY 2027", "2027-05-13T00:00:00+02:00")]
    [InlineData("Do not publish before May 12, 2027, 6:30pm PT", "2027-05-13T01:30:00Z")]
    public async Task A_line_with_a_time_puts_it_off_until_then(string line, string expected)
    {
        foreach (var (name, text) in Forms(line))
        {
            var result = await IntakeFixture.Normalize(name, text);

            var content = result.Content.ShouldNotBeNull(name);
            content.PublishAt.ShouldBe(Time(expected), name);
            content.Title.ShouldBe("The Tower", name);
            content.BodyText.ShouldStartWith("The harbour master", customMessage: name);
            result.Problems.ShouldContain(problem => problem.Code == "waits-until", name);
        }
    }

    [Theory]
    [InlineData("NOT FOR PUBLICATION")]
    [InlineData("DRAFT – NOT FOR CIRCULATION")]
    [InlineData("DRAFT")]
    [InlineData("Draft v3, 4 March 2026")]
    [InlineData("Rough draft for comments only")]
    [InlineData("CONFIDENTIAL DRAFT")]
    [InlineData("EMBARGOED UNTIL NEXT TUESDAY")]
    [InlineData("EMBARGOED UNTIL 12 MAY")]
    [InlineData("Embargo: to be agreed")]
    [InlineData("Please do not circulate or quote without permission.")]
    public async Task A_line_without_a_certain_time_holds_it_with_a_question(string line)
    {
        foreach (var (name, text) in Forms(line))
        {
            var result = await IntakeFixture.Normalize(name, text);

            result.Content.ShouldNotBeNull(name).Status.ShouldBe(RequestedStatus.Draft, name);
            result.Problems.ShouldContain(problem => problem.Code == "waits-for-answer", name);
        }
    }

    [Theory]
    [InlineData("Embargo on Grain Divides the Coast")]
    [InlineData("Embargoes never fed anybody, and this one will not.")]
    [InlineData("Draft Dodgers Come Home")]
    [InlineData("The draft of the bill is out, and it is long.")]
    [InlineData("Hold the Line")]
    [InlineData("For release from prison, Anna waited nine years.")]
    [InlineData("Private Lives of Lighthouse Keepers")]
    [InlineData("FOR IMMEDIATE RELEASE")]
    public async Task A_piece_about_such_things_does_not_wait(string line)
    {
        foreach (var (name, text) in Forms(line))
        {
            var content = await IntakeFixture.Accept(name, text);

            content.Status.ShouldBe(RequestedStatus.Publish, name);
            content.PublishAt.ShouldBeNull(name);
        }
    }

    [Fact]
    public async Task Whoever_sends_a_letter_on_may_ask_to_wait()
    {
        var letter = "From: Ada Quist\nSubject: Fwd: The Tower\n\nNOT FOR PUBLICATION\n\n---------- Forwarded message ---------\n"
            + "From: Omar Celik <omar@pier.example>\nSubject: The Tower\n\n" + Body;

        var result = await IntakeFixture.Normalize("a.txt", letter);

        var content = result.Content.ShouldNotBeNull();
        content.Status.ShouldBe(RequestedStatus.Draft);
        content.Title.ShouldBe("The Tower");
        content.Authors.ShouldHaveSingleItem().Name.ShouldBe("Omar Celik");
        result.Problems.ShouldContain(problem => problem.Code == "letter-left-out");
    }

    [Fact]
    public async Task An_embargo_that_is_over_keeps_nothing_back()
    {
        var content = await IntakeFixture.Accept("a.md", "EMBARGOED UNTIL 1 MAY 2025\n\n# The Tower\n\n" + Body);

        content.Status.ShouldBe(RequestedStatus.Publish);
        content.PublishAt?.ShouldBeLessThan(IntakeFixture.Now);
        content.BodyText.ShouldStartWith("The harbour master");
    }

    [Fact]
    public async Task The_author_answers_in_the_front_matter()
    {
        var content = await IntakeFixture.Accept("a.md", "---\nstatus: publish\n---\nNOT FOR PUBLICATION\n\n# The Tower\n\n" + Body);

        content.Status.ShouldBe(RequestedStatus.Publish);
    }

    [Fact]
    public async Task Blob_metadata_is_heard_too()
    {
        var content = await IntakeFixture.Accept("a.md", "# The Tower\n\n" + Body, ("draft", "true"));

        content.Status.ShouldBe(RequestedStatus.Draft);
    }

    private static (string Name, string Text)[] Forms(string line) =>
    [
        ("a.md", $"{line}\n\n# The Tower\n\n{Body}"),
        ("b.txt", $"{line}\n\nThe Tower\n\nBy Ada Quist\n\n{Body}"),
        ("c.html", $"<p>{line}</p><h1>The Tower</h1><p>By Ada Quist</p><p>{Body}</p>"),
    ];

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
