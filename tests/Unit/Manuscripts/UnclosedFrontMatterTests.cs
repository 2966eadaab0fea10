using Manuscripts.Readers.FrontMatter;

namespace Tests.Unit.Manuscripts;

public sealed class UnclosedFrontMatterTests
{
    [Theory]
    [InlineData("title: [unclosed\ndate: 2026-11-20\n")]
    [InlineData("title: {a: b\ndate: 2026-11-20\n")]
    [InlineData("title: \"unclosed\ndate: 2026-11-20\n")]
    [InlineData("title: [a, [b]\n")]
    public void What_is_not_closed_is_told_with_its_line(string yaml)
    {
        var problem = FrontMatterFields.Read(yaml).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("front-matter-invalid");
        problem.Line.ShouldNotBeNull().ShouldBeInRange(1, 2);
    }

    [Theory]
    [InlineData("title: Sharper: The Quiet Quay\ndate: 2026-11-20\n", "Sharper: The Quiet Quay")]
    [InlineData("title: It's time: now\n", "It's time: now")]
    [InlineData("date: 2026-11-20\ntitle: What: a: day  \n", "What: a: day")]
    public void A_colon_in_a_plain_value_is_forgiven(string yaml, string title)
    {
        var (fields, problems) = FrontMatterFields.Read(yaml);
        problems.ShouldBeEmpty();
        fields.Single(field => field.Name == "title").Values.ShouldBe([title]);
    }
}
