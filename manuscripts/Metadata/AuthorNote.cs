using System.Text.RegularExpressions;

namespace Manuscripts.Metadata;

/// <summary>A note about an author, "A is a senior fellow at …". It stays in the text.</summary>
internal static partial class AuthorNote
{
    public static bool Fits(string text) => Person(text) is not null;

    /// <summary>"The author is a nurse. Name withheld.": such a note of somebody whom it does not name.</summary>
    public static bool IsUnnamed(string text) =>
        Nameless.Any(lead => text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
        || text.Contains("name withheld", StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Nameless =
    [
        "the author is ", "the writer is ", "the author works ", "the writer works ", "the author was ", "der autor ", "die autorin ",
        "l’auteur ", "l'auteur ", "l’autrice ", "l'autrice ", "el autor es ", "la autora es ",
        "autor jest ", "autorka jest ", "de auteur is ", "l’autore è ", "l'autore è ", "l’autrice è ", "l'autrice è ", "o autor é ",
        "a autora é ", "the author lives ", "the writer lives ",
    ];

    /// <summary>The person the note introduces; null if it is no such note.</summary>
    public static string? Person(string text) =>
        (Note().Match(text.Trim()) is { Success: true } said ? said : Runs().Match(text.Trim())) is { Success: true } match
        && PersonName.Fits(match.Groups[1].Value)
            ? match.Groups[1].Value
            : null;

    /// <summary>Whom a text is about from its first word on, whatever it says of the person; null if it begins with nobody.</summary>
    public static string? Subject(string text) =>
        Beginning().Match(text.Trim()) is { Success: true } match && PersonName.Fits(match.Groups[1].Value)
        && !Joints.Contains(match.Groups[2].Value)
            ? match.Groups[1].Value
            : null;

    private static readonly HashSet<string> Joints = new(StringComparer.Ordinal)
    {
        "and", "und", "et", "y", "e", "en", "och", "with", "in", "for", "of", "at", "on", "from", "to",
    };

    [GeneratedRegex(
        $@"^(?:About the authors?:?\s|Zur Person:\s|Über den Autor:\s)?({PersonName.Pattern})(?:\s\([^)]*\))?,?\s(\p{{Ll}}+)",
        RegexOptions.NonBacktracking)]
    private static partial Regex Beginning();

    [GeneratedRegex(
        $@"^(?:About the authors?:?\s)?({PersonName.Pattern})(?:,\s[^.]{{1,80}},)?\s(?:is|was|serves|works|served|teaches|holds|"
        + $@"writes|covers)\s(?:as\s)?(?:an?|the|currently|also|senior|director|professor|chief|co-|on|at|for|in)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Note();

    /// <summary>"Ada Quist directs the Weir Station": what somebody does with a house.</summary>
    [GeneratedRegex(
        $@"^({PersonName.Pattern})\s(?:directs|co-directs|heads|leads|chairs|runs|edits|manages|coordinates|founded|co-founded|"
        + @"represents)\s(?:the\s)?\p{Lu}",
        RegexOptions.NonBacktracking)]
    private static partial Regex Runs();
}
