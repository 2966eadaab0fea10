using DocumentFormat.OpenXml.Packaging;
using Manuscripts.Metadata;

namespace Manuscripts.Readers.Word;

/// <summary>
/// Reads the document properties (ISO/IEC 29500-2, 11). Word fills some by itself: the creator is whoever's computer it
/// was, the title often an older document's. Those are used only where nobody but an author can have set them.
/// </summary>
internal static class PropertyHints
{
    private static readonly string[] GenericTitles =
    [
        "untitled", "document", "microsoft word", "word document", "normal", "template", "powerpoint presentation",
    ];

    public static DraftHints Over(DraftHints styled, WordprocessingDocument file) =>
        file.PackageProperties is var found
            ? Over(styled, found.Title, found.Creator, found.Language, found.Keywords)
            : styled;

    public static DraftHints Over(DraftHints styled, string? title, string? creator, string? language, string? keywords) => styled with
    {
        LooseTitle = Title(title),
        Byline = styled.Byline ?? SeveralAuthors(creator),
        Language = Clean(language) ?? styled.Language,
        Topics = Topics(keywords),
    };

    private static string? Title(string? title) =>
        Clean(title) is { } text && !PlaceholderTitle.Is(text)
        && !GenericTitles.Any(generic => text.StartsWith(generic, StringComparison.OrdinalIgnoreCase))
            ? text
            : null;

    // One name is the computer's owner; several were written by hand.
    private static string? SeveralAuthors(string? creator)
    {
        var names = Clean(creator)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return names.Length < 2 ? null : $"By {string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private static string[] Topics(string? keywords)
    {
        var text = Clean(keywords) ?? "";
        var separator = text.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        return
        [
            .. text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
