using System.Text.RegularExpressions;
using Tests.Unit.Infrastructure;

namespace Tests.Unit.Fields;

/// <summary>The table of fields in docs/drafts.md: which there are, and where each shows.</summary>
internal static partial class FieldTable
{
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Surfaces)> Rows { get; } =
    [
        .. Row()
            .Matches(Repository.Read("docs/drafts.md"))
            .Select(match => (match.Groups["name"].Value, Surfaces(match.Groups["shows"].Value))),
    ];

    private static IReadOnlyList<string> Surfaces(string cell) =>
        cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^\| `(?<name>[a-z_]+)` \|[^|]*\|[^|]*\|(?<shows>[^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
