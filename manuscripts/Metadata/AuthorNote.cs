using System.Text.RegularExpressions;

namespace Manuscripts.Metadata;

/// <summary>A note about an author, "A is a senior fellow at …". It stays in the text.</summary>
internal static partial class AuthorNote
{
    public static bool Fits(string text) => Note().IsMatch(text.Trim());

    /// <summary>The person the note introduces; null if it is no such note.</summary>
    public static string? Person(string text) =>
        Note().Match(text.Trim()) is { Success: true } match && PersonName.Fits(match.Groups[1].Value) ? match.Groups[1].Value : null;

    [GeneratedRegex(
        $@"^(?:About the authors?:?\s)?({PersonName.Pattern})(?:,\s[^.]{{1,80}},)?\s(?:is|was|serves|works|served|teaches|holds|"
        + $@"writes|covers)\s(?:as\s)?(?:an?|the|currently|also|senior|director|professor|chief|co-|on|at|for|in)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Note();
}
