using System.Text.Json.Serialization.Metadata;

namespace Model;

/// <summary>
/// The order in which a document's members are written. Versions are named after a hash of their bytes, so it stays as it was
/// before a piece's facts were parted from what the catalog gives it. A new member goes last, and is left out while it says
/// nothing, so that no version changes its name because the program learned a word.
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
        {
            var place = Array.IndexOf(Members, member.Name);
            member.Order = place < 0 ? Members.Length : place;
            if (place < 0)
                member.ShouldSerialize = (_, value) => value is not null;
        }
    }
}
