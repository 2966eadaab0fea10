using System.Text.RegularExpressions;

namespace Manuscripts.Editions;

/// <summary>A title that says of which programme it is an episode: "Slow Water, Episode 22: The Weir".</summary>
internal static partial class EpisodeTitle
{
    /// <summary>The programme's name; null if the title says none.</summary>
    public static string? Programme(string title) =>
        title.Length <= 200 && Form().Match(title) is { Success: true } match ? match.Groups[1].Value.Trim() : null;

    [GeneratedRegex(
        @"^(\p{Lu}[^,:|]{1,50}?)(?:,\s|:\s|\s[|–—]\s|\s)(?:episode|ep\.)\s\#?\d{1,4}(?:\s?[:.|–—]|\s-)",
            RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
