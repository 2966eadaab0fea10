using System.Globalization;
using Local.Console;

namespace Local.Commands.Publishing;

/// <summary>Shows a report: every draft while they are few, else those with something to say.</summary>
internal static class ReportTable
{
    private const int MostRows = 100;

    private static readonly string[] Heads = ["draft", "state", "title", "address", "time", "problems"];

    public static void Show(Screen screen, Report report, string folder)
    {
        var shown = report.Drafts.Count <= MostRows
            ? report.Drafts
            : [.. report.Drafts.OrderBy(Urgency).Take(MostRows)];
        screen.Table(Heads, shown.Select(Row));
        if (shown.Count < report.Drafts.Count)
            screen.Line(
                string.Create(CultureInfo.InvariantCulture, $"… and {report.Drafts.Count - shown.Count:N0} more in {Report.FileName}"));
        var totals = report.Totals;
        screen.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{totals.Drafts:N0} drafts: {totals.Accepted:N0} accepted, {totals.Rejected:N0} rejected, {totals.Failed:N0} failed, in "
                + $"{totals.Milliseconds / 1000.0:0.0} s. {totals.WebFiles:N0} files and {totals.Mails:N0} mails are in {folder}"
            )
        );
    }

    private static int Urgency(DraftResult draft) => draft.State switch
    {
        DraftResult.Failed => 0,
        DraftResult.Rejected => 1,
        _ => draft.Problems.Count > 0 ? 2 : 3,
    };

    private static string[] Row(DraftResult draft) =>
    [
        draft.Draft, draft.State, draft.Title ?? "", draft.Url?.ToString() ?? "",
        string.Create(CultureInfo.InvariantCulture, $"{draft.Milliseconds} ms"),
        string.Join("; ", draft.Problems.Select(problem => problem.Line is { } line
            ? string.Create(CultureInfo.InvariantCulture, $"line {line}: {problem.Message}")
            : problem.Message)),
    ];
}
