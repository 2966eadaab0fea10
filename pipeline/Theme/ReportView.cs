using System.Globalization;
using Manuscripts.Cleaning;
using Model;

namespace Pipeline.Theme;

/// <summary>What the template <c>report</c> knows as <c>report</c>: what there is to tell an author about a draft.</summary>
/// <param name="Draft">The draft's name.</param>
/// <param name="Groups">What was found, the gravest first; only groups that hold something.</param>
public sealed record ReportView(string Draft, bool IsRejected, IReadOnlyList<ReportGroup> Groups)
{
    public static ReportView Of(string draft, IReadOnlyCollection<Problem> problems) => new(
        Characters.Clean(draft),
        problems.Any(problem => problem.Severity is Severity.Error),
        ReportGroup.Of(problems));
}

/// <summary>Problems of one severity, in the order of the draft.</summary>
/// <param name="Severity">error, warning or notice.</param>
public sealed record ReportGroup(string Severity, IReadOnlyList<ReportLine> Lines)
{
    /// <summary>The gravest first; only groups that hold something.</summary>
    public static IReadOnlyList<ReportGroup> Of(IEnumerable<Problem> problems) =>
    [
        .. problems.GroupBy(problem => problem.Severity).OrderBy(group => group.Key)
            .Select(group => new ReportGroup(group.Key.ToString().ToLowerInvariant(), [.. group.Select(ReportLine.Of)])),
    ];
}

/// <summary>One problem.</summary>
/// <param name="Place">Such as "Line 3"; null if it concerns the whole draft.</param>
public sealed record ReportLine(string Code, string Message, string? Place)
{
    internal static ReportLine Of(Problem problem) => new(
        problem.Code,
        Characters.Clean(problem.Message),
        problem.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"Line {line}") : null);
}
