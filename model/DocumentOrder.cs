using System.Text.Json.Serialization.Metadata;

namespace Model;

/// <summary>
/// The order in which a document's members are written. Versions are named after a hash of their bytes, so it stays as it was
/// before a piece's facts were parted from what the catalog gives it; a new member goes last.
/// </summary>
internal static class DocumentOrder
{
    private static readonly string[] Members =
    [
        "id", "version", "kind", "title", "dek", "slug", "language", "authors", "published", "updated", "series", "topics", "outlet",
        "image", "bodyHtml", "bodyText", "wordCount", "corrections", "sections", "related", "source",
    ];

    public static void Apply(JsonTypeInfo type)
    {
        if (type.Type != typeof(Commentary))
            return;
        foreach (var member in type.Properties)
            member.Order = Array.IndexOf(Members, member.Name) is var place and >= 0 ? place : Members.Length;
    }
}
