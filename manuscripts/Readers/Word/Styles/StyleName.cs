using System.Globalization;

namespace Manuscripts.Readers.Word.Styles;

/// <summary>Reads a style's meaning from its name. Word stores built-in names in English whatever its own language.</summary>
internal static class StyleName
{
    private static readonly Dictionary<string, ParagraphRole> Roles = new(StringComparer.Ordinal)
    {
        ["title"] = ParagraphRole.Title,
        ["subtitle"] = ParagraphRole.Subtitle,
        ["dek"] = ParagraphRole.Subtitle,
        ["standfirst"] = ParagraphRole.Subtitle,
        ["author"] = ParagraphRole.Byline,
        ["authors"] = ParagraphRole.Byline,
        ["byline"] = ParagraphRole.Byline,
        ["date"] = ParagraphRole.Date,
        ["quote"] = ParagraphRole.Quote,
        ["intensequote"] = ParagraphRole.Quote,
        ["quotations"] = ParagraphRole.Quote,
        ["quotation"] = ParagraphRole.Quote,
        ["blockquote"] = ParagraphRole.Quote,
        ["blockquotation"] = ParagraphRole.Quote,
        ["blocktext"] = ParagraphRole.Quote,
        ["pullquote"] = ParagraphRole.Quote,
        ["htmlpreformatted"] = ParagraphRole.Code,
        ["preformattedtext"] = ParagraphRole.Code,
        ["preformatted"] = ParagraphRole.Code,
        ["sourcecode"] = ParagraphRole.Code,
        ["code"] = ParagraphRole.Code,
        ["codeblock"] = ParagraphRole.Code,
        ["listing"] = ParagraphRole.Code,
        ["macro"] = ParagraphRole.Code,
        ["macrotext"] = ParagraphRole.Code,
        ["caption"] = ParagraphRole.Caption,
        ["figure"] = ParagraphRole.Caption,
        ["imagecaption"] = ParagraphRole.Caption,
        ["tablecaption"] = ParagraphRole.Caption,
        ["tocheading"] = ParagraphRole.ContentsHeading,
        ["contentsheading"] = ParagraphRole.ContentsHeading,
    };

    private static readonly HashSet<string> CodeCharacters = new(StringComparer.Ordinal)
    {
        "htmlcode", "htmlkeyboard", "htmlsample", "htmltypewriter", "sourcetext", "verbatimchar", "code", "inlinecode", "codechar",
        "sourcecodechar",
    };

    /// <summary>
    /// What the name means for a paragraph, and for headings and contents entries on which level (from 1); null if nothing.
    /// </summary>
    public static (ParagraphRole Role, int Level)? Paragraph(string name)
    {
        var plain = Plain(name);
        if (Roles.TryGetValue(plain, out var role))
            return (role, 0);
        if (Level(plain, "heading") is { } heading)
            return (ParagraphRole.Heading, heading);
        if ((Level(plain, "toc") ?? Level(plain, "contents")) is { } entry)
            return (ParagraphRole.ContentsEntry, entry);
        return plain.StartsWith("listcontinue", StringComparison.Ordinal) ? (ParagraphRole.ListContinuation, 0) : null;
    }

    /// <summary>Whether characters of a style of that name are code.</summary>
    public static bool IsCode(string name) => CodeCharacters.Contains(Plain(name));

    private static int? Level(string plain, string prefix) =>
        plain.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(plain.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
        && level is >= 1 and <= 9
            ? level
            : null;

    private static string Plain(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
