namespace Samples.Word;

/// <summary>Every feature of the fidelity table.</summary>
public static class WordFeatures
{
    public static IReadOnlyList<WordFeature> All { get; } = [.. TextFeatures.All, .. StructureFeatures.All, .. LinkFeatures.All];
}
