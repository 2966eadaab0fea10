namespace Manuscripts.Metadata;

/// <summary>What of a sentence says whether it asks to wait: its words, each two beside each other, and which kinds of words stand
/// together.</summary>
internal static class WaitFeatures
{
    public static IReadOnlyCollection<string> Of(string sentence)
    {
        var plain = WaitWords.Plain(sentence);
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Digitless).ToArray();
        var features = new HashSet<string>(words, StringComparer.Ordinal);
        foreach (var (one, next) in words.Zip(words.Skip(1)))
            features.Add($"{one} {next}");
        var kinds = WaitWords.KindsIn(plain);
        for (var one = 0; one < kinds.Count; one++)
        {
            features.Add($"[{kinds[one]}]");
            for (var other = one + 1; other < kinds.Count; other++)
                features.Add($"[{kinds[one]}] [{kinds[other]}]");
        }

        return features;
    }

    /// <summary>Which day it is does not matter, but that there is one.</summary>
    private static string Digitless(string word) => string.Concat(word.Select(c => char.IsDigit(c) ? '0' : c));
}
