using System.Text.RegularExpressions;
using Manuscripts.Readers.FrontMatter;
using Model;

namespace Manuscripts.Readers.Html;

/// <summary>Front matter in a comment at the start of an HTML draft, as lines of <c>name: value</c>.</summary>
internal static partial class CommentFields
{
    public static (IReadOnlyList<DraftField> Fields, IReadOnlyList<Problem> Problems) Read(string html)
    {
        if (Comment().Match(html) is not { Success: true } match || !Line().IsMatch(match.Groups[2].Value))
            return ([], []);
        // As many empty lines before it as the file has, so that problems carry the file's line numbers.
        var lines = html.AsSpan(0, match.Groups[2].Index).Count('\n');
        return FrontMatterFields.Read(new string('\n', lines) + match.Groups[2].Value.Trim('-', ' ', '\r', '\n'));
    }

    [GeneratedRegex(@"\A(\uFEFF?\s*(?:<!doctype[^>]*>\s*)?)<!--(?!\[if)\s?(.*?)-->", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*[A-Za-z][A-Za-z_-]{1,30}\s*:\s", RegexOptions.Multiline)]
    private static partial Regex Line();
}
