using Manuscripts;
using Model;
using Pipeline.Desk;
using Pipeline.Theme;
using Tests.Samples;

namespace Tests.Unit.Theme;

public sealed class ReportTests
{
    private static readonly Problem[] Problems =
    [
        ProblemCodes.FieldUnknown.Says("The field \"<b>mood</b>\" is not known.", 3),
        ProblemCodes.FieldInvalid.Says("The date cannot be read.", 2),
    ];

    [Fact]
    public void Errors_come_first_with_their_place() => ReportView.Of("a.md", Problems).Groups
        .Select(group => (group.Severity, group.Lines[0]))
        .ShouldBe([
            ("error", new ReportLine("field-invalid", "The date cannot be read.", "Line 2")),
            ("notice", new ReportLine("field-unknown", "The field \"<b>mood</b>\" is not known.", "Line 3")),
        ]);

    [Fact]
    public async Task The_page_encodes_what_the_author_wrote()
    {
        var page = await PageAsync("<i>a</i>.md", Problems);

        page.ShouldContain("not accepted");
        page.ShouldContain("Line 2:");
        page.ShouldNotContain("<b>mood");
        page.ShouldNotContain("<i>a");
    }

    [Fact]
    public async Task A_draft_without_problems_was_accepted() =>
        (await PageAsync("a.md", [])).ShouldContain("accepted. There is nothing to add.");

    private static Task<string> PageAsync(string draft, Problem[] problems)
    {
        var site = new SampleSite(new FakeCatalog());
        return new ReportPage(site.Templates, site.Views).WriteAsync(draft, problems);
    }
}
