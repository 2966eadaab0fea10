using Model;

namespace Pipeline.Intake.Report;

/// <summary>One problem as the report to the author shows it; plain enough for any JSON.</summary>
/// <param name="Severity">error, warning or notice.</param>
/// <param name="Place">Such as "line 3"; null if the problem concerns the whole draft.</param>
public sealed record ReportEntry(string Code, string Severity, string Message, int? Line, string? Place)
{
    public static ReportEntry Of(Problem problem) => new(
        problem.Code,
        problem.Severity.ToString().ToLowerInvariant(),
        problem.Message,
        problem.Line,
        problem.Line is { } line ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {line}") : null);
}
