using Model;

namespace Tests.Unit.Manuscripts;

/// <summary>Letters to the desk over a piece.</summary>
public sealed class CoverLetterTests
{
    private const string Piece =
        "THE EMPTY BERTH\n\nby Jane Doe\n\nThe harbour master counts the ships that no longer come, and writes them down all the same. "
        + "Nobody reads the book, which is kept in the tower under the clock, and yet it is all that the town has.\n\nThe council has "
        + "promised to act. It has promised so before, in the year of the flood, and a sub-committee was formed. Its minutes are kept in "
        + "the same tower, one floor below the book, and nobody reads those either. There is talk of a second committee, which would read "
        + "them, and of a lamp for the stairs.\n";

    [Theory]
    [InlineData("Dear Editor,\n\nPlease find below a piece that I hope you will like.\n\nKind regards,\n\nJane Doe\n\n")]
    [InlineData("Hi Carla,\n\nAs promised, here it is.\n\nAll best,\nJane\n\n----------\n\n")]
    [InlineData("Sehr geehrte Frau Roth,\n\nanbei mein Text.\n\nMit freundlichen Grüßen\n\nJane Doe\n\n")]
    [InlineData("From: Jane Doe <jane@doe.example>\nTo: desk@paper.example\nDate: Thu, 5 Jun 2025 08:12:44 +0100\nMIME-Version: 1.0\n"
        + "Subject: Op-ed submission: ships\n\nDear Ms Roth,\n\nI hope you like it.\n\nThank you for your time,\nJane Doe\n\n---\n\n")]
    public async Task A_letter_is_left_out_and_told(string letter)
    {
        var result = await IntakeFixture.Normalize("a.txt", letter + Piece);

        var content = result.Content.ShouldNotBeNull();
        (content.Title, content.Authors.Single().Name, content.Status).ShouldBe(
            ("THE EMPTY BERTH", "Jane Doe", RequestedStatus.Publish));
        content.BodyText.ShouldStartWith("The harbour master");
        result.Problems.ShouldContain(problem => problem.Code == "letter-left-out");
    }

    [Theory]
    [InlineData("Querida Lola, te mando la columna. Va un poco larga.\n\n")]
    [InlineData("Hi! Draft from my sister below as discussed. She is happy with any day. – Bo\n\n————————————\n\n")]
    [InlineData("Carla,\n\nHere it is, at last. Cut what you like.\n\nJane Doe\n(mobile 07700 900000, signal permitting)\n\n* * *\n\n")]
    [InlineData("Szanowna Redakcjo,\n\nprzesyłam obiecany tekst.\n\nZ poważaniem\nJane Doe\ntel. 600 555 000\n\n---\n\n")]
    [InlineData("Morning Carla, here is the piece that I spoke of.\n\nBo\n\n---------- Forwarded message ---------\n"
        + "From: Jane Doe <jane@doe.example>\nDate: Wed, 11 Mar 2026 at 21:17\nSubject: ships\nTo: Bo <bo@agency.example>\n\n")]
    public async Task So_is_one_that_begins_or_ends_as_letters_among_friends_do(string letter)
    {
        var content = (await IntakeFixture.Normalize("a.txt", letter + Piece)).Content.ShouldNotBeNull();

        (content.Title, content.Status).ShouldBe(("THE EMPTY BERTH", RequestedStatus.Publish));
        content.BodyText.ShouldStartWith("The harbour master");
    }

    [Theory]
    [InlineData("I attach my own account of the ships.", "Jane Doe")]
    [InlineData("I attach the minister's piece, of which he asks that nothing be cut.", null)]
    public async Task Who_signs_for_a_piece_of_their_own_is_its_author_where_it_names_none(string said, string? author)
    {
        var content = (await IntakeFixture.Normalize(
            "a.txt",
            $"Dear Editor,\n\n{said}\n\nBest wishes,\nJane Doe\n\n---\n\n{Piece.Replace("by Jane Doe\n\n", "", StringComparison.Ordinal)}"))
            .Content.ShouldNotBeNull();

        content.Authors.Select(one => one.Name).ShouldBe(author is null ? [] : [author]);
    }

    [Theory]
    [InlineData("please hold the piece until the court has risen.")]
    [InlineData("It is under embargo, as we said on the phone.")]
    [InlineData("Would you publish it after the vote?")]
    public async Task What_it_asks_for_is_heard(string asked)
    {
        var result = await IntakeFixture.Normalize(
            "a.txt", $"Dear Editor,\n\nHere it is; {asked}\n\nBest wishes,\nJane Doe\n\n---\n\n{Piece}");

        result.Content.ShouldNotBeNull().Status.ShouldBe(RequestedStatus.Draft);
        result.Problems.Single(problem => problem.Code == "waits-for-answer").Message.ShouldContain(asked.TrimEnd('.', '?')[..20]);
    }

    [Fact]
    public async Task An_open_letter_is_the_piece()
    {
        var content = await IntakeFixture.Accept(
            "a.md", "# To the Harbour Master\n\nDear Sir,\n\nYou count what does not come.\n\nWe should like to help you with it.\n\nYours "
            + "sincerely,\n\nJane Doe\n");

        content.Title.ShouldBe("To the Harbour Master");
        content.BodyText.ShouldStartWith("Dear Sir,");
    }

    [Fact]
    public async Task What_an_editor_writes_to_readers_stays()
    {
        var content = await IntakeFixture.Accept("a.txt", $"Dear friends,\n\nThe lift is broken.\n\nWith best wishes,\nAnn Poe\n\n{Piece}");

        content.BodyText.ShouldContain("The lift is broken.");
    }

    [Fact]
    public async Task A_letter_without_a_piece_stays()
    {
        var content = await IntakeFixture.Accept(
            "a.txt", "Dear Editor,\n\nYour leader of Tuesday forgot the ships.\n\nYours faithfully,\n\nJane Doe\n\nPort Ellary\n");

        content.BodyText.ShouldContain("forgot the ships");
    }
}
