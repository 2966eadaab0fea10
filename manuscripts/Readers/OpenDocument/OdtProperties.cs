using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word;

namespace Manuscripts.Readers.OpenDocument;

/// <summary>Reads the properties of a text (ODF 1.3, part 3, 4.3), as Word's are read.</summary>
internal static class OdtProperties
{
    /// <param name="meta">The element <c>office:meta</c>; null if there is none.</param>
    public static IReadOnlyList<DraftField> Fields(Markup? meta) =>
        PropertyFields.Of(All(meta, "meta:user-defined").Select(property => (property["meta:name"], property.AllText)));

    public static DraftHints Over(DraftHints styled, Markup? meta) => PropertyHints.Over(
        styled, meta?.Child("dc:title")?.AllText, null, meta?.Child("dc:language")?.AllText,
        string.Join(';', All(meta, "meta:keyword").Select(keyword => keyword.AllText.Trim().Replace(", ", ";", StringComparison.Ordinal))));

    private static IEnumerable<Markup> All(Markup? meta, string name) =>
        (meta?.Children ?? []).Where(child => child.Name == name);
}
