using System.Text.Json;
using System.Text.RegularExpressions;
using Manuscripts;

namespace Tests.Unit.Infrastructure;

/// <summary>The central list of versions holds what some project uses, itself or by way of another package, and nothing else.</summary>
public sealed partial class PackageTests
{
    [Fact]
    public void Every_version_is_of_a_package_that_is_used() =>
        Versions().Except(Restored(), StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();

    [Fact]
    public void Every_code_that_an_author_may_get_is_one_that_is_given()
    {
        var sources = string.Concat(
            Repository
                .Files("manuscripts", "*.cs")
                .Where(file => !file.EndsWith("ProblemCodes.cs", StringComparison.Ordinal))
                .Select(Repository.Read)
        );
        typeof(ProblemCodes)
            .GetFields()
            .Select(field => field.Name)
            .Where(name => !sources.Contains($"ProblemCodes.{name}", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Versions() =>
        Version().Matches(Repository.Read("Directory.Packages.props")).Select(match => match.Groups["name"].Value);

    // What the restore of every project found; the build that made these tests has done it.
    private static IEnumerable<string> Restored() =>
        Repository
            .Files("", "*.csproj")
            .Select(project => Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, "obj", "project.assets.json"))
            .Where(File.Exists)
            .SelectMany(file =>
                JsonDocument
                    .Parse(File.ReadAllText(file))
                    .RootElement.GetProperty("libraries")
                    .EnumerateObject()
                    .Select(library => library.Name.Split('/')[0])
            );

    [GeneratedRegex("PackageVersion Include=\"(?<name>[^\"]+)\"")]
    private static partial Regex Version();
}
