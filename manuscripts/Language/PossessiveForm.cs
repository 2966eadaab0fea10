namespace Manuscripts.Language;

/// <summary>The ending that makes a word somebody's: "Harrow’s", "CNAS's", with either apostrophe.</summary>
internal static class PossessiveForm
{
    public static bool Is(string word) =>
        word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal);

    /// <summary>The word without the ending; as it is if it has none.</summary>
    public static string Bare(string word) => Is(word) ? word[..^2] : word;
}
