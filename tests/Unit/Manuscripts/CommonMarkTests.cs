using System.Text.RegularExpressions;
using Local.Emulators;
using Manuscripts;
using Manuscripts.Cleaning;
using Manuscripts.Readers.Markdown;
using Microsoft.Extensions.Options;
using Model;

namespace Tests.Unit.Manuscripts;

/// <summary>
/// The specification's own examples (CommonMark 0.31.2): what survives cleaning of our HTML is what survives of theirs.
/// docs/commonmark.md lists the examples that differ, with the reason.
/// </summary>
public sealed partial class CommonMarkTests
{
    private const int Examples = 652;

    [Fact]
    public async Task What_survives_cleaning_agrees_with_the_specification()
    {
        var spec = Path.Combine(RepositoryRoot.Find(), "tests", "Browser", "node_modules", "commonmark-spec", "spec.txt");
        if (!File.Exists(spec))
            Missing();
        var examples = Example()
            .Matches((await File.ReadAllTextAsync(spec, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"))
            .ToList();
        examples.Count.ShouldBe(Examples);

        var differing = new List<int>();
        for (var i = 0; i < examples.Count; i++)
        {
            var (markdown, html) = (Tabs(examples[i].Groups["markdown"].Value), Tabs(examples[i].Groups["html"].Value));
            if (Clean(await ReadAsync(markdown)) != Clean(html))
                differing.Add(i + 1);
        }
        differing.ShouldBe(await ListedAsync());
    }

    private static async Task<string> ReadAsync(string markdown) =>
        (
            await new MarkdownReader(Options.Create(new IntakeOptions())).ReadAsync(
                new Draft("x.md", System.Text.Encoding.UTF8.GetBytes("---\ntitle: x\n---\n" + markdown), new Dictionary<string, string>()),
                TestContext.Current.CancellationToken)
        ).Html;

    private static string Clean(string html) =>
        IntakeFixture.Get<HtmlCleaner>().Clean(html, new CleaningContext(new IntakeOptions(), null, default)).Html;

    private static async Task<List<int>> ListedAsync() =>
        [
            .. Listed()
                .Matches(await File.ReadAllTextAsync(IntakeFixture.Source("docs", "commonmark.md")))
                .Select(match => int.Parse(match.Groups[1].Value)),
        ];

    private static void Missing()
    {
        const string Reason = "commonmark-spec is not installed: run 'npm ci' in tests/Browser.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Reason);
        Assert.Skip(Reason);
    }

    private static string Tabs(string text) => text.Replace('→', '\t');

    [GeneratedRegex(@"^`{32} example\n(?<markdown>[\s\S]*?)^\.\n(?<html>[\s\S]*?)^`{32}$", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\| (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
