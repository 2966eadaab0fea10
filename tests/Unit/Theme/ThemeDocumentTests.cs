using System.Text.RegularExpressions;
using Fluid;
using Pipeline.Theme;
using Tests.Unit.Infrastructure;

namespace Tests.Unit.Theme;

/// <summary>docs/theme.md names every template, every variable and every property of the style.</summary>
public sealed partial class ThemeDocumentTests
{
    private static readonly string Document = Repository.Read("docs/theme.md");

    [Fact]
    public void Every_template_is_named() => typeof(ThemeFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("theme/", StringComparison.Ordinal)).Select(name => name["theme/".Length..^".liquid".Length])
        .Where(name => !name.StartsWith("desk-", StringComparison.Ordinal))
        .Where(name => !Document.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_variable_is_named() => View.All
        .Where(view => view.Name.EndsWith("View", StringComparison.Ordinal) && view != typeof(ReportView))
        .SelectMany(view => view.GetProperties().Where(property => property.Name != "EqualityContract").Select(property =>
            $"{view.Name}: `{MemberNameStrategies.SnakeCase(property)}`"))
        .Where(name => !Section(name.Split(':')[0]).Contains(name.Split(": ")[1], StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_property_of_the_style_is_named() =>
        Property().Matches(Repository.Read("pipeline/Theme/Assets/site.css"))
            .Select(match => match.Groups[1].Value)
            .Where(name => !Document.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();

    private static string Section(string view)
    {
        var heading = $"### {view[..^"View".Length].ToLowerInvariant()}\n";
        var from = Document.IndexOf(heading, StringComparison.Ordinal);
        from.ShouldBeGreaterThan(0, heading);
        var to = Document.IndexOf("\n### ", from + 1, StringComparison.Ordinal);
        return to < 0 ? Document[from..] : Document[from..to];
    }

    [GeneratedRegex(@"^\s+(--[a-z-]+):", RegexOptions.Multiline)]
    private static partial Regex Property();
}
