using System.Diagnostics;
using Manuscripts;
using Manuscripts.Cleaning;
using Model;

namespace Tests.Stress;

/// <summary>What must hold of intake's answer to anything at all.</summary>
internal static class AnyResult
{
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(1);

    /// <summary>It comes in time; it is a reason to reject, or HTML that neither the last gate nor another cleaning changes.</summary>
    public static void IsSound(string name, byte[] bytes)
    {
        var time = Stopwatch.StartNew();
        var result = IntakeFixture.Normalize(IntakeFixture.Draft(name, bytes)).GetAwaiter().GetResult();

        time.Elapsed.ShouldBeLessThan(Budget);
        result.Problems.ShouldNotContain(problem => problem.Code == "draft-unreadable" || problem.Code == "time-exceeded");
        if (result.Content is { } content)
            foreach (var html in Html(content))
                IsClean(html);
        else
            result.Problems.ShouldContain(problem => problem.Severity == Severity.Error);
    }

    private static void IsClean(string html)
    {
        IntakeFixture.Get<SanitizerGate>().Pass(html).ShouldBe(html);
        IntakeFixture
            .Get<HtmlCleaner>()
            .Clean(html, new CleaningContext(new IntakeOptions(), null, TestContext.Current.CancellationToken))
            .Html.ShouldBe(html);
    }

    private static IEnumerable<string> Html(DraftContent content) =>
        content
            .Sections.SelectMany(section => section.Items.Select(item => item.AbstractHtml).Append(section.IntroHtml ?? ""))
            .Append(content.BodyHtml);
}
