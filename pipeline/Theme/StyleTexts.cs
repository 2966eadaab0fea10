using System.Text.RegularExpressions;

namespace Pipeline.Theme;

/// <summary>
/// What a style sheet says in the publication's language: <c>{{ t.name }}</c> inside a string is one of the <see cref="Texts"/>, and
/// <c>{{ site.direction }}</c> is <c>ltr</c> or <c>rtl</c>.
/// </summary>
public sealed partial class StyleTexts(IReadOnlyDictionary<string, string> texts, string language)
{
    /// <summary>The style sheet with its texts; what names none stays as it is.</summary>
    public string Fill(string style) => Place().Replace(style, place =>
        place.Groups["name"].Value is { Length: > 0 } name
            ? texts.TryGetValue(name, out var text) ? Escaped(text) : place.Value
            : SiteViews.Direction(language));

    // CSS Syntax Module Level 3, section 4.3.5: a string ends at its quotation mark or at a line's end.
    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\r", "").Replace("\n", "\\a ");

    [GeneratedRegex(@"\{\{ (?:t\.(?<name>[a-z_]+)|site\.direction) \}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
