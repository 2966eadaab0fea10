using Samples.Word;

namespace Tests.Unit.Manuscripts.Word;

/// <summary>The fidelity table's own column, feature by feature; bench/Intake measures the others' by the same rules.</summary>
public sealed class WordFeatureTests
{
    public static TheoryData<string> Names => [.. WordFeatures.All.Select(feature => feature.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Comes_through(string name)
    {
        var feature = WordFeatures.All.Single(feature => feature.Name == name);
        var read = feature.Draft.Read();
        read.Problems.ShouldBeEmpty();
        feature.CameThrough(new Page(read.Html)).ShouldBeTrue(read.Html);
    }
}
