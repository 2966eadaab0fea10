using System.Net;
using System.Text;
using Manuscripts.Cleaning;
using Model;

namespace Pipeline.Intake.Report;

/// <summary>What intake has to tell an author about a draft, as records and as a page.</summary>
public static class AuthorReport
{
    private const string Style = "body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
        + "li{margin:0 0 1rem}code{background:#f0f0f0;padding:.1em .3em}.place{font-weight:600}";

    /// <summary>The problems, errors first, else in the order of the draft.</summary>
    public static IReadOnlyList<ReportEntry> Entries(IEnumerable<Problem> problems) =>
        [.. problems.OrderBy(problem => problem.Severity).Select(ReportEntry.Of)];

    /// <summary>A whole HTML page without scripts or foreign files. Everything from the draft is encoded.</summary>
    /// <param name="draft">The draft's name.</param>
    /// <param name="problems">What was found; may be empty.</param>
    public static string Page(string draft, IReadOnlyCollection<Problem> problems)
    {
        var page = new StringBuilder();
        var rejected = problems.Any(problem => problem.Severity is Severity.Error);
        var verdict = rejected ? "This draft was not accepted." : problems.Count == 0 ? "This draft was accepted. There is nothing to add." : "This draft was accepted.";
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"robots\" content=\"noindex\">\n<title>Report on ").Append(Encoded(draft)).Append("</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n<main>\n")
            .Append("<h1>Report on ").Append(Encoded(draft)).Append("</h1>\n<p><strong>").Append(verdict).Append("</strong></p>\n");
        Group(page, problems, Severity.Error, "To correct", "Correct these and upload the draft again. The draft itself was not changed.");
        Group(page, problems, Severity.Warning, "Left out", "The piece is published without these.");
        Group(page, problems, Severity.Notice, "To know", "Nothing needs to be done, unless you want it otherwise.");
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Group(StringBuilder page, IEnumerable<Problem> problems, Severity severity, string heading, string lead)
    {
        var entries = problems.Where(problem => problem.Severity == severity).Select(ReportEntry.Of).ToList();
        if (entries.Count == 0)
            return;
        page.Append("<h2>").Append(heading).Append("</h2>\n<p>").Append(lead).Append("</p>\n<ul>\n");
        foreach (var entry in entries)
        {
            page.Append("<li>");
            if (entry.Place is not null)
                page.Append("<span class=\"place\">").Append(char.ToUpperInvariant(entry.Place[0])).Append(entry.Place.AsSpan(1)).Append(":</span> ");
            page.Append(Encoded(entry.Message)).Append(" <code>").Append(Encoded(entry.Code)).Append("</code></li>\n");
        }

        page.Append("</ul>\n");
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(Characters.Clean(text));
}
