using System.Text.RegularExpressions;

namespace Manuscripts.Metadata;

/// <summary>"Translated from the Hungarian by A": a line that names who put the piece into its language. It stays in the text.</summary>
internal static partial class Translation
{
    private const int MaxLength = 160;

    public static bool Fits(string line) => line.Length <= MaxLength && Lead().IsMatch(line.Trim());

    [GeneratedRegex(
        @"^(?:translated|translation|übersetzt|übersetzung|aus dem \p{L}+ (?:von|übersetzt)|traduit|traduction|traducido|traducción|"
        + @"tradotto|traduzione|vertaald|vertaling)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();
}
