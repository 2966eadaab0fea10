using Manuscripts.Metadata;
using Manuscripts.Readers.FrontMatter;
using Model;

namespace Manuscripts.Readers.Html;

/// <summary>Front matter in a comment at the start of an HTML draft, as lines of <c>name: value</c>.</summary>
internal static class CommentFields
{
    public static (IReadOnlyList<DraftField> Fields, IReadOnlyList<Problem> Problems) Read(string html)
    {
        var start = SkipBlank(html, 0);
        if (string.Compare(html, start, "<!doctype", 0, 9, StringComparison.OrdinalIgnoreCase) == 0)
            start = html.IndexOf('>', start) is var close and >= 0 ? SkipBlank(html, close + 1) : html.Length;
        if (
            string.CompareOrdinal(html, start, "<!--", 0, 4) != 0
            || string.Compare(html, start, "<!--[if", 0, 7, StringComparison.OrdinalIgnoreCase) == 0
        )
            return ([], []);
        start += 4;
        var end = html.IndexOf("-->", start, StringComparison.Ordinal);
        if (end < 0 || !HasField(html.AsSpan(start, end - start)))
            return ([], []);
        if (end - start > FrontMatterFields.MaxLength)
            return FrontMatterFields.Read(html[start..end]);
        // As many empty lines before it as the file has, so that problems carry the file's line numbers.
        return FrontMatterFields.Read(new string('\n', html.AsSpan(0, start).Count('\n')) + html[start..end].Trim('-', ' ', '\r'));
    }

    private static int SkipBlank(string html, int at)
    {
        while (at < html.Length && (char.IsWhiteSpace(html[at]) || html[at] == '\uFEFF'))
            at++;
        return at;
    }

    /// <summary>A comment may say anything; one in which a line names a field holds fields.</summary>
    private static bool HasField(ReadOnlySpan<char> comment)
    {
        foreach (var range in comment.Split('\n'))
        {
            var line = comment[range].Trim();
            if (
                line.IndexOf(':') is var colon and > 0 and < 32
                && colon + 1 < line.Length
                && line[colon + 1] == ' '
                && FieldNames.IsKnown(FieldNames.Canonical(line[..colon].ToString()))
            )
                return true;
        }

        return false;
    }
}
