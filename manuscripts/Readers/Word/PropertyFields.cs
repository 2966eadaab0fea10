using Manuscripts.Readers.Packages;

namespace Manuscripts.Readers.Word;

/// <summary>
/// Reads the custom properties (File, Info, Advanced Properties, Custom) that are named like a draft's fields: an author set them on
/// purpose.
/// </summary>
internal static class PropertyFields
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "title", "dek", "authors", "date", "series", "topics", "outlet", "outlet_url", "slug", "language", "image", "kind", "publish_at",
        "status", "correction", "newsletter",
    };

    /// <param name="root">The element <c>Properties</c> of the custom properties; null if there are none.</param>
    public static List<DraftField> Of(Markup? root) =>
        Of((root?.Children ?? []).Select(property => (property["name"], property.Children.Count > 0 ? property.Children[0].Text : "")));

    public static List<DraftField> Of(IEnumerable<(string? Name, string Value)> properties)
    {
        var fields = new List<DraftField>();
        foreach (var property in properties)
        {
            var name = (property.Name ?? "").Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
            var value = property.Value.Trim();
            if (!Names.Contains(name) || value.Length == 0 || fields.Exists(field => field.Name == name))
                continue;
            fields.Add(new DraftField(name, name is "authors" or "topics"
                ? value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                : [value]));
        }

        return fields;
    }
}
