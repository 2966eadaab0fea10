using Manuscripts;
using Model;
using Pipeline.Intake.Report;

namespace Tests.Unit.Intake;

public sealed class ReportTests
{
    private static readonly Problem[] Problems =
    [
        ProblemCodes.FieldUnknown.Says("The field \"<b>mood</b>\" is not known.", 3),
        ProblemCodes.FieldInvalid.Says("The date cannot be read.", 2),
    ];

    [Fact]
    public void Errors_come_first_with_their_place()
    {
        var entries = AuthorReport.Entries(Problems);

        entries[0].ShouldBe(new ReportEntry("field-invalid", "error", "The date cannot be read.", 2, "line 2"));
        entries[1].Severity.ShouldBe("notice");
    }

    [Fact]
    public void The_page_encodes_what_the_author_wrote()
    {
        var page = AuthorReport.Page("<i>a</i>.md", Problems);

        page.ShouldContain("not accepted");
        page.ShouldContain("Line 2:");
        page.ShouldNotContain("<b>mood");
        page.ShouldNotContain("<i>a");
    }

    [Fact]
    public void A_draft_without_problems_was_accepted() => AuthorReport.Page("a.md", []).ShouldContain("accepted. There is nothing to add.");
}
