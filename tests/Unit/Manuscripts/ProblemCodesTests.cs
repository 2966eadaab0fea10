using System.Text;
using Manuscripts;
using Model;

namespace Tests.Unit.Manuscripts;

public sealed class ProblemCodesTests
{
    private const string Head = "| code | weight | meaning |\n|---|---|---|\n";

    /// <summary>Set UPDATE_GOLDEN=1 to write the table anew.</summary>
    [Fact]
    public async Task The_list_for_authors_has_every_code()
    {
        var file = IntakeFixture.Source("docs", "drafts.md");
        var text = await File.ReadAllTextAsync(file);
        var table =
            Head
            + string.Concat(
                ProblemCodes.All.Select(code => $"| `{code.Code}` | {code.Severity.ToString().ToLowerInvariant()} | {code.Meaning} |\n"));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            var at = text.IndexOf(Head, StringComparison.Ordinal);
            await File.WriteAllTextAsync(file, (at < 0 ? text : text[..at]) + table, new UTF8Encoding(false));
            text = await File.ReadAllTextAsync(file);
        }

        text.ShouldEndWith(table);
    }

    [Fact]
    public void Codes_are_kebab_case_and_given_once()
    {
        ProblemCodes.All.ShouldAllBe(code => Slug.IsSlug(code.Code));
        ProblemCodes.All.Select(code => code.Code).ShouldBeUnique();
    }
}
