using Model;
using Pipeline.Catalog.Submissions;
using Pipeline.Intake;
using Pipeline.Theme;

namespace Pipeline.Desk.Pages;

/// <summary>How uploads look in a list.</summary>
public sealed class Rows(DeskPages pages)
{
    private static readonly ButtonView[] Answers =
    [
        new("replaces", "It replaces the old piece"), new("is-new", "It is a new piece"), new("stays-out", "It stays out"),
    ];

    private static readonly ButtonView[] HeldBack = [new("publish-now", "Publish now"), new("stays-out", "It stays out")];

    public RowView Of(SubmissionEntry entry, DateTimeOffset when)
    {
        var upload = entry.Submission;
        return new RowView(
            entry.Id, entry.Title, upload.Draft, pages.Instant(when), entry.Url, Problems(upload.Problems), AnswersTo(upload));
    }

    /// <summary>The problems as the author's report has them, the gravest first.</summary>
    public static IReadOnlyList<ProblemView> Problems(IEnumerable<Problem> problems) =>
        [.. ReportGroup.Of(problems).SelectMany(group => group.Lines.Select(line => new ProblemView(group.Severity, line)))];

    /// <summary>The answers to what an upload was held with; none if it is not held.</summary>
    public static IReadOnlyList<ButtonView> AnswersTo(Catalog.Submission upload) => upload.State is not Catalog.SubmissionState.Held ? []
        : upload.Problems.Any(problem => problem.Code == CatalogProblems.NameTakenCode) ? Answers
        : upload.Problems.Any(problem => problem.Code == CatalogProblems.PublishedStaysCode) ? [HeldBack[1]]
        : HeldBack;
}
