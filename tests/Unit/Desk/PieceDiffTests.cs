using Pipeline.Desk.Pieces;

namespace Tests.Unit.Desk;

public sealed class PieceDiffTests
{
    [Fact]
    public void Words_that_came_and_went_are_told_apart()
    {
        var parts = PieceDiff.Compare("Text", "The quay was full of ships.", "The quay was empty of ships.").Parts;

        parts.Single(part => part.Kind == "removed").Text.ShouldBe("full");
        parts.Single(part => part.Kind == "added").Text.ShouldBe("empty");
        string.Concat(parts.Where(part => part.Kind != "removed").Select(part => part.Text)).ShouldBe("The quay was empty of ships.");
        string.Concat(parts.Where(part => part.Kind != "added").Select(part => part.Text)).ShouldBe("The quay was full of ships.");
    }

    [Fact]
    public void What_is_the_same_is_not_shown() => PieceDiff.Compare("Title", "A quay", "A quay").Parts.ShouldBeEmpty();

    [Fact]
    public void A_long_stretch_that_is_the_same_is_shown_by_its_ends()
    {
        var same = string.Concat(Enumerable.Repeat("the same words ", 200));

        PieceDiff.Compare("Text", same + "old", same + "new").Parts[0].Text.Length.ShouldBeLessThan(600);
    }
}
