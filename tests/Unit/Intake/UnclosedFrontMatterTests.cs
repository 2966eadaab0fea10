using Pipeline.Intake.Readers.FrontMatter;

namespace Tests.Unit.Intake;

public sealed class UnclosedFrontMatterTests
{
    [Theory]
    [InlineData("title: [unclosed\ndate: 2026-11-20\n")]
    [InlineData("title: {a: b\ndate: 2026-11-20\n")]
    [InlineData("title: \"unclosed\ndate: 2026-11-20\n")]
    [InlineData("title: [a, [b]\n")]
    [InlineData("title: a: b\n")]
    public void What_is_not_closed_is_told_with_its_line(string yaml)
    {
        var problem = FrontMatterFields.Read(yaml).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("front-matter-invalid");
        problem.Line.ShouldNotBeNull().ShouldBeInRange(1, 2);
    }
}
