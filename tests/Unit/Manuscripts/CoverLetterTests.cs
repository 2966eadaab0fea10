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
