using Model;

namespace Tests.Unit.Manuscripts;

/// <summary>Fronts that say in other ways than "By" who wrote a piece, and what it is called.</summary>
public sealed class SignedFrontTests
{
    private const string Body =
        "The harbour master counts the ships that no longer come, and writes them down all the same. Nobody reads the book, which is kept "
        + "in the tower under the clock.\n\nThe council has promised to act.\n";

    [Theory]
    [InlineData("Interview by Ada Marsh")]
    [InlineData("Text and chronology by Ada Marsh")]
    [InlineData("Address by Dr Ada Marsh at the harbour school, 6 July. Check against delivery.")]
    [InlineData("A report by Ada Marsh, Institute for Weirs, Ellary")]
    [InlineData("Submitted by Ada Marsh, Chair, Ellary Weir Association")]
    [InlineData("Opinion piece by the Minister of Weirs and Locks, Ada Marsh")]
    [InlineData("Rapporteur: Ada Marsh")]
    [InlineData("Ada Marsh · University of Ellary · ada@marsh.example")]
    [InlineData("Ada Marsh, weir keeper in Ellary")]
    public async Task Names_its_author(string line)
    {
        var content = await IntakeFixture.Accept("a.md", $"# The Weir That Nobody Shuts\n\n{line}\n\n{Body}");

        content.Authors.Select(author => author.Name).ShouldBe(["Ada Marsh"]);
        content.BodyText.ShouldStartWith("The harbour master");
    }

    [Fact]
    public async Task Names_that_points_part_are_several()
    {
        var content = await IntakeFixture.Accept("a.md", $"# The Weir That Nobody Shuts\n\nAda Marsh · Omar Celik · Rosa Field\n\n{Body}");

        content.Authors.Select(author => author.Name).ShouldBe(["Ada Marsh", "Omar Celik", "Rosa Field"]);
    }

    [Theory]
    [InlineData("Photographs by Ada Marsh")]
    [InlineData("Translated by Ada Marsh")]
    public async Task Who_did_something_else_is_no_author(string line)
    {
        var content = await IntakeFixture.Accept("a.md", $"# The Weir That Nobody Shuts\n\n{line}\n\n{Body}");

        content.Authors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("-- Ada Marsh")]
    [InlineData("Ada Marsh")]
    public async Task A_name_set_to_the_right_under_a_plain_text_signs_it(string name)
    {
        var content = await IntakeFixture.Accept("a.txt", $"The Weir That Nobody Shuts\n\n{Body}\nIt rains.\n\n          {name}\n");

        content.Authors.Select(author => author.Name).ShouldBe(["Ada Marsh"]);
    }

    [Theory]
    [InlineData("Possible headlines (my favourite is the second):\n\n1. One Weir\n2. Two Weirs\n3. Three Weirs\n\nBy Ada Marsh\n\n")]
    [InlineData("Suggested headlines (we like no. 2 best):\n\nOne Weir Is Enough\n\nTwo Weirs\n\nBy Ada Marsh\n\n")]
    public async Task Of_several_titles_the_one_that_is_liked_best_counts(string front)
    {
        var content = await IntakeFixture.Accept("a.txt", front + Body);

        content.Title.ShouldBe("Two Weirs");
    }

    [Fact]
    public async Task Labels_that_a_program_exported_under_the_title_are_fields()
    {
        var content = await IntakeFixture.Accept(
            "a.md", $"# The Weir\n\nStatus: ready to send\nAuthor: Ada Marsh\nWords: 320\nLast edited: August 30, 2026 10:14 PM\n\n{Body}");

        (content.Title, content.Authors.Single().Name).ShouldBe(("The Weir", "Ada Marsh"));
        content.BodyText.ShouldStartWith("The harbour master");
    }

    [Fact]
    public async Task The_days_of_a_chronicle_are_no_items()
    {
        var days = string.Concat(Enumerable.Range(1, 6).Select(day =>
            $"**{day} March.** Ada Marsh argues in *The Guardian* that the weir leaks.\n\n"));

        var content = await IntakeFixture.Accept("a.md", $"# The Weir: a timeline\n\nIt leaks.\n\n## 2018\n\n{days}## 2019\n\n{days}");

        content.Kind.ShouldBe(CommentaryKind.Commentary);
    }
}
