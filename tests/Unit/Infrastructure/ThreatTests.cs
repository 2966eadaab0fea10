using System.Text.RegularExpressions;

namespace Tests.Unit.Infrastructure;

/// <summary>The threat model names only guards that are there.</summary>
public sealed partial class ThreatTests
{
    private static readonly string Model = Repository.Read("docs/security.md");

    [Fact]
    public void Every_test_that_it_names_exists()
    {
        var named = Path().Matches(Model).Select(match => match.Groups[1].Value).Distinct().ToList();
        named.Count.ShouldBeGreaterThan(10);
        named
            .Where(path =>
                !File.Exists(System.IO.Path.Combine(Repository.Root, path))
                && !Directory.Exists(System.IO.Path.Combine(Repository.Root, path))
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_threat_has_a_guard_and_a_test() => Row().Matches(Model[Model.IndexOf("## Threats", StringComparison.Ordinal)..])
        .ShouldAllBe(row => row.Value.Count(c => c == '|') == 4 && row.Value.Contains('`'));

    [GeneratedRegex(@"`((?:tests|\.github)/[\w./-]+)`")]
    private static partial Regex Path();

    [GeneratedRegex(@"^\| \*\*[A-Z].*$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
