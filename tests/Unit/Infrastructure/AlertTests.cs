using System.Text.RegularExpressions;
using Pipeline.Telemetry;

namespace Tests.Unit.Infrastructure;

/// <summary>Alerts watch what is measured, and send their reader to a chapter that is there.</summary>
public sealed partial class AlertTests
{
    private static readonly string Alerts = Repository.Read("infra/modules/alerts.bicep");
    private static readonly string Manual = Repository.Read("docs/operations.md");

    private static IReadOnlyList<string> Measured =>
        [
            .. typeof(Meters)
                .GetFields()
                .Where(constant => constant.IsLiteral && constant.Name != nameof(Meters.Name))
                .Select(constant => (string)constant.GetRawConstantValue()!),
        ];

    [Fact]
    public void Every_metric_that_is_asked_for_is_measured()
    {
        var asked = MetricName().Matches(Alerts + Manual).Select(match => match.Groups[1].Value).Distinct().ToList();
        asked.Count.ShouldBeGreaterThan(4);
        asked.ShouldBeSubsetOf(Measured);
    }

    [Fact]
    public void Every_metric_is_in_the_manual() => Measured.ShouldAllBe(name => Manual.Contains($"`{name}`"));

    [Fact]
    public void Every_alert_leads_to_its_chapter()
    {
        var chapters = Chapter().Matches(Alerts).Select(match => match.Groups[1].Value).ToList();
        chapters.Count.ShouldBe(Regex.Count(Alerts, @"docs/operations\.md,"));
        chapters.ShouldAllBe(chapter => Regex.IsMatch(Manual, $@"^## \d+\. {Regex.Escape(chapter)}$", RegexOptions.Multiline));
    }

    [Fact]
    public void The_ten_things_that_go_wrong_are_ten() => Regex.Count(Manual, @"^## \d+\. ", RegexOptions.Multiline).ShouldBe(10);

    [GeneratedRegex("Name == \"([^\"]+)\"")]
    private static partial Regex MetricName();

    [GeneratedRegex("docs/operations\\.md, \"([^\"]+)\"")]
    private static partial Regex Chapter();
}
