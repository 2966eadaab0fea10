using AngleSharp.Html.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Readers.Html;

/// <summary>
/// Reads meta elements that are named like a draft's fields. Sites name some of theirs so too; those count only in an author's own
/// documents.
/// </summary>
internal static class MetaFields
{
    /// <summary>Fields that no site's own programs write; all others may be theirs.</summary>
    private static readonly HashSet<string> OnlyAuthors = new(StringComparer.Ordinal)
    {
        "dek", "publish_at", "embargo", "draft", "correction", "outlet_url",
    };

    public static IEnumerable<DraftField> Of(IHtmlDocument page, PageKind kind)
    {
        foreach (var meta in page.QuerySelectorAll("meta[name][content]"))
        {
            var written = meta.GetAttribute("name")!;
            var name = FieldNames.Canonical(written);
            var value = meta.GetAttribute("content")!.Trim();
            if (
                value.Length == 0
                || !FieldNames.IsKnown(name)
                || IsOrdinary(written)
                || (kind == PageKind.SitePage && (!OnlyAuthors.Contains(name) || FieldNames.IsForeign(written)))
            )
                continue;
            yield return new DraftField(name, FieldNames.Lists.Contains(name) && value.Contains(';', StringComparison.Ordinal)
                ? value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                : [value]);
        }
    }

    // Standard names that writing programs fill in by themselves (HTML, 4.2.5.1): hints, not fields.
    private static bool IsOrdinary(string name) => name.Trim().ToLowerInvariant() is "author" or "keywords" or "generator" or "description";
}
