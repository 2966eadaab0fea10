using Samples.Word;

namespace Tests.Unit.Manuscripts.Word;

/// <summary>The table in the documents is of these samples, and nothing in our column is missing.</summary>
public sealed class FidelityTableTests
{
    [Fact]
    public void The_table_has_a_line_for_every_feature_and_no_no_of_ours()
    {
        var rows = File.ReadLines(IntakeFixture.Source("docs", "word-fidelity.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| **", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();

        rows.Select(cells => cells[1])
            .ShouldBe(WordFeatures.All.Select(feature => feature.Name), "run: dotnet run -c Release --project bench -- word-fidelity");
        rows.ShouldAllBe(cells => cells[2] == "yes");
    }
}
