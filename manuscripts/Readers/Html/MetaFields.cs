using AngleSharp.Html.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Readers.Html;

/// <summary>Reads meta elements that are named like a draft's fields. Sites name some of theirs so too; those count only in an author's own documents.</summary>
internal static class MetaFields
{
    private static readonly HashSet<string> AlsoOnSites = new(StringComparer.Ordinal) { "title", "date", "language", "image", "topics", "authors", "kind", "status", "slug", "series", "newsletter", "outlet" };

    public static IEnumerable<DraftField> Of(IHtmlDocument page, PageKind kind)
    {
        foreach (var meta in page.QuerySelectorAll("meta[name][content]"))
        {
            var written = meta.GetAttribute("name")!;
            var name = FieldNames.Canonical(written);
            var value = meta.GetAttribute("content")!.Trim();
            if (value.Length == 0 || !FieldNames.IsKnown(name) || IsOrdinary(written) || (kind == PageKind.SitePage && AlsoOnSites.Contains(name)))
                continue;
            yield return new DraftField(name, FieldNames.Lists.Contains(name) && value.Contains(';', StringComparison.Ordinal)
                ? value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                : [value]);
        }
    }

    // Standard names that writing programs fill in by themselves (HTML, 4.2.5.1): hints, not fields.
    private static bool IsOrdinary(string name) => name.Trim().ToLowerInvariant() is "author" or "keywords" or "generator" or "description";
}
